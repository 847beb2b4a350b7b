export interface Question {
  title: string;
  /** What will happen, before anything final. */
  text: string;
  /** On the button that does it, and on the one that does not: what each does. */
  yes: string;
  no: string;
}

export interface Dialog {
  /** Asks; true when the person agreed. */
  ask: (question: Question) => Promise<boolean>;
  /** A short word that something is done; needs no answer. */
  say: (text: string) => void;
}
