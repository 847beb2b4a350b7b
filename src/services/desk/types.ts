/** What the phone is asked for at a desk: to sign in, to go on after the end, to confirm a step by a fresh scan, or to stay longer. */
export type DeskReason = 'sign-in' | 'ended' | 'fresh' | 'stay';

/** A question to the person at the desk, answered when the phone has confirmed or the person has closed it. */
export interface DeskAsk {
  reason: DeskReason;
  /** The operation that asks for a fresh scan, else ''. */
  operation: string;
  answer: (confirmed: boolean) => void;
}

export interface DeskState {
  /** Without anybody doing anything here the desk closes at this moment (server's time, epoch ms); null: nobody is signed in this way. */
  closesAt: number | null;
  ask: DeskAsk | null;
}

export interface Desk {
  state: () => DeskState;
  subscribe: (listener: () => void) => () => void;
  /** Asks for the phone; true when it has confirmed. Asked by several at once, it is one question. */
  askForPhone: (reason: DeskReason, operation?: string) => Promise<boolean>;
}
