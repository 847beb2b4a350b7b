import type { Output } from '../../../src/services/call';
import type { QueueItem, Settlement, Sheet, WorkSession } from '../../../src/services/work-types';

type Material = Output<'material.listQueue'>['items'][number];

const AT = Date.parse('2026-06-05T12:00:00+08:00');

/** One session of the evaluator's queue, with everything done unless said otherwise. */
export const queueItem = (given: Partial<QueueItem>): QueueItem => ({
  sessionId: 's1',
  title: '示例课程',
  institutionName: '示例机构',
  endAt: AT,
  stage: 'final',
  dueDay: null,
  overdue: false,
  reviewed: false,
  sample: { state: 'done', size: 3, answered: 3 },
  draw: 'drawn',
  calls: { open: 0, done: 3, nextAttemptAt: null },
  totalShown: '84.00',
  grade: 'good',
  ...given,
});

/** Materials on their way. */
export const material = (given: Partial<Material>): Material => ({
  sessionId: 's1',
  title: '示例课程',
  institutionName: '示例机构',
  endAt: AT,
  stage: 'collecting',
  since: AT,
  dueDay: '2026-06-16',
  overdue: false,
  late: false,
  missingCount: 0,
  mine: false,
  ...given,
});

/** A session as its staff see it. */
export const workSession = (given: Partial<WorkSession>): WorkSession => ({
  sessionId: 's1',
  title: '示例课程',
  mode: 'institution',
  contentKind: 5,
  premium: false,
  regionId: '150100',
  status: 'published',
  changed: false,
  startAt: AT,
  endAt: AT,
  classHours: 3,
  online: false,
  institutionId: 'i1',
  institutionName: '示例机构',
  lecturerName: '示例讲师',
  placeName: '示例会场',
  capacity: 120,
  registered: 0,
  waiting: 0,
  mine: null,
  signed: 0,
  stage: 'planned',
  changes: 0,
  lastChangeAt: null,
  reviewed: false,
  materialsDueDay: null,
  evaluationDueDay: null,
  scoreShown: null,
  ...given,
});

const score: NonNullable<Sheet['current']> = {
  scoreId: 'c1',
  version: 1,
  kind: 'score',
  at: AT,
  by: 'e1',
  reason: '',
  replaces: null,
  rulesVersion: 'example',
  totalExact: '84/1',
  totalShown: '84.00',
  grade: 'good',
  heads: { signed: 96, scanned: 104, screenshot: 90, actual: 96, eligible: 90 },
  meetsMinimum: true,
  trace: {
    rule: 'R-SCORE 1',
    clause: '附件2 三',
    label: '得分',
    inputs: {},
    arithmetic: '',
    exact: '84/1',
    shown: '84.00',
  },
  headTraces: [],
  flags: [],
  judgement: {
    screenshotHeads: 90,
    actualHeads: null,
    eligibleHeads: null,
    slidesAccepted: true,
    completeness: 5,
    completenessReason: '',
    acceptedPhotos: [],
    recordedMinutes: null,
    moves: [],
    remarks: '',
  },
};

/** A score sheet that waits for the bureau, with nothing odd about it. */
export const sheet = (given: Partial<Sheet>): Sheet => ({
  sessionId: 's1',
  title: '示例课程',
  institutionName: '示例机构',
  stage: 'scored',
  reviewed: false,
  evaluationDueDay: null,
  missing: [],
  counts: { signed: 96, scanned: 104, actual: 96, eligible: 90, feedback: 88 },
  records: [score],
  current: score,
  objection: null,
  objectionUntilDay: null,
  followup: null,
  flags: [],
  limits: { completeness: 6 },
  ...given,
});

/** A settlement without lines. */
export const settlement = (given: Partial<Settlement>): Settlement => ({
  settlementId: 'y1',
  year: 2026,
  run: 1,
  at: AT,
  by: 'b1',
  rulesVersion: 'example',
  settings: {
    year: 2026,
    gradeBasis: 'institution-year',
    failedSessionPays: true,
    reviewFeeBasisPoints: 300,
    fixed: false,
  },
  institutions: [],
  lines: [],
  tours: [],
  totalFen: 0,
  totalInWords: '零元整',
  toursFen: 0,
  reviewFeeFen: 0,
  reviewFeeTrace: score.trace,
  leftOut: [],
  changes: [],
  ...given,
});
