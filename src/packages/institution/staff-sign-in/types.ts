import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import type { Input } from '@/services/call';

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

export const kindOf = (cause: Cause): StaffKind =>
  cause === 'paper' ? 'paper-register' : cause === 'poster' ? 'poster' : 'no-phone';

export interface Grounds {
  cause: Cause;
  /** Typed; only for 'other'. */
  reason: string;
}
export const noGrounds: Grounds = { cause: 'battery', reason: '' };
