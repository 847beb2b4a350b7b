import { dayOf } from '../domain/time';
import { callRules, rulesAt } from '../programmes';

/** Collection `turns`: what of a limit somebody has used in one window of time; `_id` by who, what and the window's beginning. */
export interface TurnDoc {
  _id: string;
  /** Whose; of a browser in which nobody has signed in 'nobody', its network is in the `_id` alone. */
  userId: string;
  used: number;
  until: number;
}

/** Collection `uploads`: a place in cloud storage that somebody was given to put a file; `_id` by its file id. */
export interface UploadDoc {
  _id: string;
  userId: string;
  fileId: string;
  at: number;
}

export const callLimits = (now: number) => rulesAt(callRules, dayOf(now)).parameters.limits.value;
