export interface Question {
  title: string;
  /** What will happen, before anything final. */
  text: string;
  confirmText: string;
  cancelText: string;
}

export interface Dialog {
  /** Asks; true when the person agreed. */
  ask: (question: Question) => Promise<boolean>;
  /** A short word that something is done; needs no answer. */
  say: (text: string) => void;
}
