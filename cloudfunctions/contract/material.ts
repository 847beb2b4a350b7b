import * as z from 'zod';
import { opened } from './case';
import { LIMITS } from './lists';
import {
  count,
  day,
  done,
  fileId,
  id,
  instant,
  listed,
  paged,
  paging,
  reason,
  requestKey,
  requiredText,
  text,
  rowsOf,
} from './common';
import { FILE_KINDS, MATERIAL_STAGES } from './lists';

export const stage = z.enum(MATERIAL_STAGES);
export const fileKind = z.enum(FILE_KINDS);

const file = z.object({
  materialId: id,
  kind: fileKind,
  photoKind: listed.nullable(),
  name: z.string(),
  size: count,
  sha256: z.string(),
  /** '' of a photo that has not passed, for whoever is not of the institution. */
  url: z.string(),
  at: instant,
  /** WeChat's look at a photo, before others see it; `passed` for all other files. */
  check: z.enum(['waiting', 'passed', 'refused']),
  checkWhy: z.string(),
  /** What lies in the storage now, beside what was handed in; without `url` unless `whole`, and nothing to score. */
  stored: z.enum(['whole', 'changed', 'missing']),
});

const recording = z.object({ minutes: z.int().min(0).max(LIMITS.recordedMinutes), where: z.string() });
const handover = z.object({ from: z.string(), to: z.string(), at: instant, by: z.string(), note: z.string() });

export const state = z.object({
  sessionId: id,
  title: z.string(),
  endAt: instant,
  stage,
  remindDay: day,
  dueDay: day,
  /** The official holiday list of that year is not out yet. */
  provisional: z.boolean(),
  overdue: z.boolean(),
  late: z.boolean(),
  reopenedUntilDay: day.nullable(),
  sentBackReason: z.string().nullable(),
  register: z.object({ signed: count, scanned: count }),
  feedbackAnswers: count,
  files: z.array(file),
  recording: recording.nullable(),
  /** Those that count: what was taken back stands on the case's page. */
  handovers: z.array(handover),
  /** What the caller handed over and may take back until it is opened, by `case.act`; `why`: why not (any more). */
  recall: z.object({ caseId: id, step: id, name: z.string(), opened, why: z.string() }).nullable(),
  /** What is missing and what it is worth in points. */
  missing: z.array(z.object({ what: z.string(), points: z.string(), clause: z.string() })),
  /** What the caller may do now. */
  may: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    forward: z.boolean(),
    sendBack: z.boolean(),
    reopen: z.boolean(),
  }),
});

export const get = { input: z.object({ sessionId: id }), output: state };

export const attach = {
  input: z.object({
    sessionId: id,
    kind: fileKind,
    photoKind: listed.optional(),
    fileId,
    name: requiredText(120),
    requestKey,
  }),
  /** `known`: the same bytes are there under another name or as another angle, which stays; to change it, remove that one first. */
  output: z.object({
    materialId: id,
    sha256: z.string(),
    repeated: z.boolean(),
    known: z.object({ name: z.string(), photoKind: listed.nullable() }).optional(),
  }),
};

export const detach = { input: z.object({ sessionId: id, materialId: id }), output: done };

export const saveRecording = {
  input: z.object({ sessionId: id, minutes: z.int().min(0).max(LIMITS.recordedMinutes), where: requiredText(300) }),
  output: done,
};

/** Institution → window platform. `despiteMissing` hands in although something is missing. */
export const submit = { input: z.object({ sessionId: id, despiteMissing: z.boolean().default(false) }), output: state };
/** Window platform → hub → evaluator: whoever holds the materials passes them on. */
export const forward = { input: z.object({ sessionId: id, note: text(300, 'lines').default('') }), output: state };
export const sendBack = { input: z.object({ sessionId: id, reason }), output: state };
export const reopen = { input: z.object({ sessionId: id, untilDay: day, reason }), output: state };

export const listQueue = {
  input: z.object(paging),
  output: z.object({
    ...paged,
    items: rowsOf(
      z.object({
        sessionId: id,
        title: z.string(),
        institutionName: z.string(),
        endAt: instant,
        stage,
        since: instant,
        dueDay: day,
        provisional: z.boolean().optional(),
        overdue: z.boolean(),
        late: z.boolean(),
        missingCount: count,
        /** The materials are with the caller now; false for who only watches (the bureau, a prefecture). */
        mine: z.boolean(),
      }),
    ),
  }),
};
