import type { Values } from '../mechanisms/form';
import type { Trace } from '../mechanisms/trace';
import type { judgement } from '../programmes/lecture-hall-2018/forms/judgement';

/** Collection `scores`, `_id` = `<session>#<version>`: append-only. */
export interface ScoreDoc {
  _id: string;
  sessionId: string;
  /** The request that wrote it: sent again, it is answered with this record. */
  requestId: string;
  scoreId: string;
  version: number;
  kind: 'score' | 'review' | 'correction';
  at: number;
  by: string;
  reason: string;
  /** The record that this one follows, for a review or a correction. */
  replaces: string | null;
  rulesVersion: string;
  totalExact: string;
  totalShown: string;
  grade: string;
  heads: { signed: number; scanned: number; screenshot: number; actual: number; eligible: number };
  meetsMinimum: boolean;
  trace: Trace;
  headTraces: Trace[];
  flags: ('BELOW_MINIMUM' | 'FOLLOWUP_NOBODY_REACHED' | 'HEAD_COUNT_AUDIT')[];
  /** As it was sent. */
  judgement: Values<typeof judgement>;
}
