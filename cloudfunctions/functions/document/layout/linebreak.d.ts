declare module 'linebreak' {
  /** Where a line may end under UAX #14, in UTF-16 units; the end of the text is always one. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
