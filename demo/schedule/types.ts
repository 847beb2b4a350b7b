import type { Input } from '../../cloudfunctions/contract';
import type { PhotoKindId } from '../../cloudfunctions/programmes';
import type { InstitutionKey } from '../data/institutions';

type Plan = Input<'session.saveDraft'>['plan'];

/** Who comes to a session and what they do there. */
export interface Crowd {
  /** Places booked beforehand. */
  registered: number;
  /** Of them stay away. */
  absent: number;
  /** Come without having booked. */
  walkIns: number;
  /** Scan but leave without signing. */
  unsigned: number;
  /** Without a phone: signed in by the institution's staff. */
  byStaff: number;
  /** Share of the signed who give feedback, 0–1. */
  feedback: number;
  /** 0 (angry) … 1 (delighted). */
  mood: number;
  /** Numbers of the leading trainees who take part. */
  leading?: readonly number[];
}

/** How far a finished session has come, in the order of the steps. */
export const STEPS = [
  'collecting',
  'with-window',
  'with-evaluator',
  'drawn',
  'called',
  'scored',
  'confirmed',
  'objected',
] as const;
export type Step = (typeof STEPS)[number];

/** What the institution hands in and how the evaluator finds it. */
export interface Documentation {
  upTo: Step;
  photos: Partial<Record<PhotoKindId, number>>;
  courseware: boolean;
  /** Minutes of recording; null = none. */
  recordedMinutes: number | null;
  /** Points. */
  completeness: number;
  /** Share of the heads that can be made out in the recording. */
  visible: number;
  /** Ratings on the phone lie around this, 0–100. */
  rating: number;
  /** Of the people called, the first cannot be reached at all and is replaced. */
  unreachable?: boolean;
}

export interface DemoSession {
  /** Stable name; the request keys are made of it. */
  key: string;
  plan: Plan;
  institution: InstitutionKey | null;
  /** False: stays a draft for the bureau to publish. */
  published: boolean;
  crowd: Crowd | null;
  /** People come and sign in only until this moment; null: all of them. */
  attendedUntil: number | null;
  documentation: Documentation | null;
  /** Booked places over the capacity wait, one after the other. */
  waitingList?: boolean;
  change?: { at: number; plan: Input<'session.change'>['plan']; reason: string };
  cancel?: { at: number; reason: string };
  tour?: { at: number; persons: number; days: number; costFen: number; evidence: string };
  confirmAt?: number;
  objection?: { at: number; reason: string };
}
