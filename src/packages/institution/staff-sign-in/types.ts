import type { FileEntry } from '@mechanisms/form';
import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import type { Input } from '@/services/call';
import type { Stroke } from '@/services/types';

export interface Place {
  sessionId: string;
  venueId: string;
}
export type StaffKind = Input<'attendance.signInByStaff'>['kind'];

/** The contract's least length of a reason. */
export const reasonIsGood = (reason: string): boolean => reason.trim().length >= LIMITS.reasonMinimum;

/** What one may choose instead of typing: the case that it is for the server, and its words in the catalogue. */
export const causes = ['battery', 'forgot', 'camera', 'noWechat', 'paper', 'poster', 'other'] as const;
export type Cause = (typeof causes)[number];

export const kindOf = (cause: Cause | null): StaffKind | null =>
  cause === null ? null : cause === 'paper' ? 'paper-register' : cause === 'poster' ? 'poster' : 'no-phone';

export interface Grounds {
  /** Null: not said yet. Nothing is preset that goes on record. */
  cause: Cause | null;
  /** Typed; only for 'other'. */
  reason: string;
  /** The person's own, drawn on this device. */
  hand: Stroke[];
  /** The page of the paper register; stays for the next line. */
  page: readonly FileEntry[];
}
export const noGrounds: Grounds = { cause: null, reason: '', hand: [], page: [] };

/** What is still missing: the cause, or what bears the person's hand; null when it is there. */
export function missingHand({ cause, hand, page }: Grounds): 'cause' | 'hand' | 'page' | null {
  const kind = kindOf(cause);
  if (kind === null) return 'cause';
  if (kind === 'no-phone') return hand.length === 0 ? 'hand' : null;
  return kind === 'paper-register' && page[0]?.fileId === undefined ? 'page' : null;
}
