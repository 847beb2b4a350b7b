import type { PhotoKindId } from '../programmes';
import type { Stored } from './uploads';

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
  /** Of a photo: what WeChat says of it. Absent: nothing that others would see as a picture, or from before photos were checked. */
  check?: {
    state: 'waiting' | 'passed' | 'refused';
    /** Of a refused one, in words. */
    why: string;
    /** WeChat's id of the question; '' while it could not be asked. */
    trace: string;
    attempts: number;
    nextAt: number;
  };
  /** How its bytes were when they were last compared with the hash; absent: never. */
  compared?: { fileId: string; as: Stored; at: number };
}

/** Collection `pictureVerdicts`, `_id` = WeChat's id of the question: its answer, which may come before the file says what it waits for. `unread`: it could not load the picture. */
export interface PictureVerdictDoc {
  _id: string;
  state: 'passed' | 'refused' | 'unread';
  why: string;
  at: number;
}

export const checkOf = (file: Pick<MaterialFileDoc, 'check'>) => file.check?.state ?? 'passed';
