import type { Rules } from '../types';

/** What deletion does to a kind: gone, left as proof without a name, or kept because a public duty was done. */
export type OnDeletion = 'removed' | 'nameless' | 'kept';

export type PersonalDataKindId =
  | 'account'
  | 'roles'
  | 'registrations'
  | 'attendance'
  | 'signatures'
  | 'feedback'
  | 'followup'
  | 'certificates'
  | 'favourites'
  | 'enterprise'
  | 'messages'
  | 'refusals'
  | 'questions'
  | 'texts'
  | 'desks'
  | 'usage'
  | 'audit';

/** One kind of what is kept about a person, in words for that person. */
export interface PersonalDataKind {
  readonly id: PersonalDataKindId;
  readonly title: string;
  readonly purpose: string;
  readonly retention: string;
  readonly onDeletion: OnDeletion;
  /** What deletion leaves of it, in a sentence. */
  readonly afterDeletion: string;
}

export interface PersonalDataPeriods {
  /** Names beside the proofs of a session, after its end. */
  readonly proofYears: number;
  /** An account without a role, and somebody whom staff entered, after the last that is known of them. */
  readonly unusedAccountDays: number;
  readonly messageDays: number;
  /** Of a question that is not public. */
  readonly privateQuestionDays: number;
  /** After an invitation has ended. */
  readonly invitationNoteDays: number;
}

export interface PersonalDataParameters {
  periods: PersonalDataPeriods;
  kinds: readonly PersonalDataKind[];
}

export type PersonalDataRules = Rules<PersonalDataParameters>;
