/** Which window of this browser fills in what is not sent yet: two must not write over one another unseen. */
export interface DraftClaims {
  /**
   * A window shows the draft: `found`, with what was typed before. It hears through `onChange` whenever another window begins with it, or ends.
   * @returns ends it
   */
  enter: (key: string, found: boolean, onChange: () => void) => () => void;
  /** From now on it is filled in here; every other window is told. */
  claim: (key: string) => void;
  /** Whether another window fills it in. */
  isElsewhere: (key: string) => boolean;
}
