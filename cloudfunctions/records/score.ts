import type { Values } from '../mechanisms/form';
import type { Level } from '../mechanisms/plausibility';
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
  heads: {
    signed: number;
    scanned: number;
    screenshot: number;
    actual: number;
    /** Before anybody was struck or a number lowered. Absent in scores from before people were struck, whose answers are a share of `actual`. */
    attended?: number | undefined;
    eligible: number;
  };
  meetsMinimum: boolean;
  trace: Trace;
  headTraces: Trace[];
  /** What is unusual about the judged figures, and why they stay. Absent in older scores. */
  remarks?: { key: string; level: Level; text: string; clause: string; reason: string }[];
  flags: ('BELOW_MINIMUM' | 'FOLLOWUP_NOBODY_REACHED' | 'HEAD_COUNT_AUDIT')[];
  /** As it was sent. */
  judgement: Values<typeof judgement>;
}
