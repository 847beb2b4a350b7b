export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The figures that the text of each code names in braces. Declared where texts and errors meet (entry/failure.ts), so that nobody
 * can leave one out.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in where the texts are
export interface ErrorFigures {}

type FigureOf<C extends string> = C extends keyof ErrorFigures ? ErrorFigures[C] : never;
/** A list is said with 、 between its members. */
type Given<C extends string> = ErrorDetails & Readonly<Record<FigureOf<C>, string | number | readonly string[]>>;

/**
 * A rule said no. `code` is SCREAMING_SNAKE and is mapped to a Chinese message and an HTTP status by the contract;
 * `details` holds the figures that explain it and no particulars that the caller may not read anyway.
 */
export class DomainError<C extends string = string> extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: C, ...[details]: [FigureOf<C>] extends [never] ? [ErrorDetails?] : [Given<C>]) {
    super(code);
    this.code = code;
    this.details = details ?? {};
  }
}
