import type { PhotoKindId } from '../programmes';

/** Collection `materials`, `_id` = the session's: what is said of its recording. Where the materials are is the case's (records/case.ts). Absent while nothing was said. */
export interface MaterialsDoc {
  _id: string;
  recording: { minutes: number; where: string } | null;
}

/** Collection `materialFiles`. Removing one sets `removedAt`. */
export interface MaterialFileDoc {
  _id: string;
  sessionId: string;
  kind: 'courseware' | 'photo' | 'register' | 'recording' | 'other';
  photoKind: PhotoKindId | null;
  fileId: string;
  name: string;
  size: number;
  sha256: string;
  at: number;
  by: string;
  removedAt: number | null;
}
