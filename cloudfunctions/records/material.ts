export type MaterialStage = 'collecting' | 'with-window' | 'with-hub' | 'with-evaluator';

/** Collection `materials`, `_id` = the session's: where the materials are and when they changed hands (R-MATERIAL). Absent while nothing was collected. */
export interface MaterialsDoc {
  _id: string;
  stage: MaterialStage;
  recording: { minutes: number; where: string } | null;
  handovers: { from: string; to: string; at: number; by: string; note: string }[];
  submittedAt: number | null;
  /** When the hub received them: the evaluation is due within one month (R-SCORE 8). */
  hubReceivedAt: number | null;
  late: boolean;
  reopenedUntilDay: string | null;
  sentBackReason: string | null;
}

/** Collection `materialFiles`. Removing one sets `removedAt`. */
export interface MaterialFileDoc {
  _id: string;
  sessionId: string;
  kind: 'courseware' | 'photo' | 'register' | 'recording' | 'other';
  photoKind: 'lecturer' | 'trainees' | 'room' | 'other' | null;
  fileId: string;
  name: string;
  size: number;
  sha256: string;
  at: number;
  by: string;
  removedAt: number | null;
}
