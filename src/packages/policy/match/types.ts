/** What the page was opened for: one policy's items, or one of them; empty: everything. */
export interface Only {
  policyId?: string;
  itemId?: string;
}

/** How what is lacking is answered on the spot. */
export interface Answers {
  busy: boolean;
  onAnswer: (question: string, answer: boolean) => void;
  /** For what takes more than a yes or no. */
  onAsk: (field: string) => void;
}
