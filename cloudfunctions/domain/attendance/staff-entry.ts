/** Sign-in by staff for somebody without a phone, its confirmation by others, and its undoing (R-ATTEND 7). */
import { createHash } from 'node:crypto';
import { LIMITS } from '../../contract/lists';
import { exact } from '../exact';
import { DomainError } from '../errors';
import type { SignInRules } from './rules';

export interface StaffEntry {
  enteredBy: string;
  enteredAt: number;
  undoneAt: number | null;
}

/** Who may say that an entry is true: neither of them profits from it. */
export type Confirmer = 'window' | 'evaluator';

export interface StaffDecision {
  outcome: 'confirmed' | 'refused';
  as: Confirmer;
}

/**
 * `open` counts nobody as present; `replaced`: the person's own signature has taken the entry's place. Whoever was signed in and says that it was not so
 * ends the entry, whoever has confirmed it.
 */
export type StaffState = 'open' | 'confirmed' | 'refused' | 'contradicted' | 'undone' | 'replaced';

export interface StaffFacts {
  undoneAt: number | null;
  contradicted?: unknown;
  replacedBy?: string | null;
  decisions?: readonly StaffDecision[];
}

/** Where an entry stands: the last decision is the one that holds. */
export function staffState({ undoneAt, contradicted, replacedBy, decisions = [] }: StaffFacts): StaffState {
  if (undoneAt !== null) return 'undone';
  if (contradicted) return 'contradicted';
  if (replacedBy) return 'replaced';
  return decisions.at(-1)?.outcome ?? 'open';
}

/** An entry that somebody still stands by. */
export const isAlive = (state: StaffState): boolean => state === 'open' || state === 'confirmed';

/**
 * Whether the entry is a line of the sign-in register: of the paper one as long as nobody has said otherwise (R-ATTEND 7), a hand on the staff's
 * device once it is confirmed; a confirmed poster is none, its person signs.
 */
export const signsFor = (kind: 'no-phone' | 'paper-register' | 'poster', state: StaffState): boolean =>
  kind === 'paper-register' ? isAlive(state) : kind === 'no-phone' && state === 'confirmed';

export interface StaffDeciding extends StaffDecision {
  /** How it is known. */
  how: 'venue' | 'page' | 'recording' | 'call' | null;
  /** The entry is the decider's own, or about the decider, over all accounts of one number. */
  own: boolean;
  hasPage: boolean;
  /** A score rests on the heads: nobody is added any more. */
  scored: boolean;
}

/**
 * Whether the decision changes anything; false when it stands already.
 * @throws DomainError STAFF_OWN_ENTRY, STAFF_ENTRY_ENDED, STAFF_ENTRY_CONTRADICTED, STAFF_DECIDED_ABOVE, STAFF_NO_PAGE, WRONG_STAGE
 */
export function decideStaffEntry(facts: StaffFacts, deciding: StaffDeciding): boolean {
  if (deciding.own) throw new DomainError('STAFF_OWN_ENTRY');
  const state = staffState(facts);
  if (state === 'undone' || state === 'replaced') throw new DomainError('STAFF_ENTRY_ENDED');
  if (state === 'contradicted') throw new DomainError('STAFF_ENTRY_CONTRADICTED');
  const last = facts.decisions?.at(-1);
  if (last?.outcome === deciding.outcome && last.as === deciding.as) return false;
  if (last?.as === 'evaluator' && deciding.as === 'window') throw new DomainError('STAFF_DECIDED_ABOVE');
  if (deciding.outcome === 'refused') return true;
  if (deciding.how === 'page' && !deciding.hasPage) throw new DomainError('STAFF_NO_PAGE');
  if (deciding.scored) throw new DomainError('WRONG_STAGE');
  return true;
}

export interface StaffCheckRules {
  /** Of all entries, and how many at least (R-ATTEND 7). */
  readonly checkShare: string;
  readonly checkMinimum: number;
}

/**
 * Which entries the evaluator calls: the lowest by a hash of the frozen roster's and theirs, so that nobody chooses them and every reader finds the
 * same. Nobody before the roster is frozen.
 */
export function drawnForCheck(
  entryIds: readonly string[],
  rosterHash: string | null,
  { checkShare, checkMinimum }: StaffCheckRules,
): Set<string> {
  if (rosterHash === null) return new Set();
  const size = Math.max(checkMinimum, Number(exact(entryIds.length).mul(checkShare).ceil().n));
  const ticket = (id: string): string =>
    createHash('sha256').update(`plh-staff-check-1\n${rosterHash}\n${id}`).digest('hex');
  const order = entryIds.map((id) => ({ id, ticket: ticket(id) })).sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return new Set(order.slice(0, size).map(({ id }) => id));
}

/** A name as names are compared: width, spaces and the dots between parts are no difference. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200f\ufeff·•・.．‧∙]/gu, '')
    .toLowerCase();

/**
 * A reason as it is stored: trimmed, within the system's limits.
 * @throws DomainError INVALID_INPUT
 */
export function requireReason(reason: string): string {
  const text = reason.trim();
  const [min, max] = [LIMITS.reasonMinimum, LIMITS.reasonMaximum];
  if (text.length < min || text.length > max) throw new DomainError('INVALID_INPUT', { field: 'reason', min, max });
  return text;
}

/**
 * Whether `actor` may undo `entry` at `now` (epoch ms). An undo that was already done is answered with its own moment,
 * so that a retry succeeds.
 * @throws DomainError NOT_YOUR_ENTRY when someone else entered it, ROSTER_FROZEN once the list is, UNDO_TOO_LATE after the programme's minutes
 */
export function decideUndo(
  entry: StaffEntry,
  actor: string,
  now: number,
  rules: SignInRules,
  frozen = false,
): { undoneAt: number; repeated: boolean } {
  if (entry.enteredBy !== actor) throw new DomainError('NOT_YOUR_ENTRY');
  if (entry.undoneAt !== null) return { undoneAt: entry.undoneAt, repeated: true };
  if (frozen) throw new DomainError('ROSTER_FROZEN');
  const untilAt = entry.enteredAt + rules.undoMinutes * 60_000;
  if (now > untilAt) throw new DomainError('UNDO_TOO_LATE', { minutes: rules.undoMinutes, untilAt });
  return { undoneAt: now, repeated: false };
}
