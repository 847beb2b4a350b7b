/** Browsers that people open with the phone: the code that waits to be scanned, and the desk that its confirmation opens. */
import { dayOf } from '../domain/time';
import { idOf } from '../platform/ids';
import { deskRules, rulesAt } from '../programmes';

/** What a browser proves itself with, as hashes: a cookie that no script reads, and a key that no other site can make it send. */
export interface BrowserProof {
  cookieHash: string;
  keyHash: string;
}

/** Where it is, as the person is shown it. */
interface Whereabouts {
  browser: string;
  network: string;
}

/** Collection `deskCodes`; the `_id` is what the code on the screen says. */
export interface DeskCodeDoc extends BrowserProof, Whereabouts {
  _id: string;
  /** Of the desk that asks for a fresh scan; null: a new one is to be opened. */
  deskId: string | null;
  /** What the fresh scan is for; null: to stay. */
  operation: string | null;
  /** Stands beside the code on the screen and is typed on the phone. */
  compare: string;
  createdAt: number;
  expiresAt: number;
  state: 'waiting' | 'scanned' | 'confirmed' | 'refused';
  wrongTries: number;
  /** Who has scanned it. */
  userId: string | null;
}

export type DeskEnd = 'desk' | 'phone' | 'rights';

/** Collection `desks`; `_id` by the code that opened it. */
export interface DeskDoc extends BrowserProof, Whereabouts {
  _id: string;
  userId: string;
  /** The grants with which it was opened: when one of them is gone, it is closed. */
  grants: string[];
  openedAt: number;
  /** When a person last did something there, to the minute. */
  seenAt: number;
  endsAt: number;
  freshUntil: number;
  endedAt: number | null;
  endedBy: DeskEnd | null;
}

export const deskIdOf = (codeId: string): string => idOf('desk', codeId);

export const deskLimits = (now: number) => rulesAt(deskRules, dayOf(now)).parameters.limits.value;
