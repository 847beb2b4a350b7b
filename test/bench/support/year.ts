/**
 * A year that is ready to settle: sessions of 40 institutions, each with its final score for 100 people, as the stored
 * documents lie after publishing, scoring and confirming. A settlement reads these and no attendance.
 */
import type { Trace } from '../../../cloudfunctions/contract/common';
import { rebuilt } from '../../../cloudfunctions/cases/case';
import { sessionMatter } from '../../../cloudfunctions/cases/session';
import type { CaseDoc, ScoreDoc, SessionDoc } from '../../../cloudfunctions/records';

const PEOPLE = 100;
const INSTITUTIONS = 40;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const trace = (rule: string, label: string, exact: string, parts: Trace[] = []): Trace => ({
  rule,
  clause: '附件2 三（一）',
  label,
  inputs: { signed: PEOPLE, scanned: PEOPLE, screenshot: PEOPLE, table: 'S(96)=33' },
  arithmetic: `20/45 × S(${PEOPLE})=33 → ${exact}`,
  exact,
  shown: exact,
  parts,
});

/** As large as a real one: five parts with their own parts. */
const scoreTrace = (total: string): Trace =>
  trace(
    'R-SCORE 1',
    '总分',
    total,
    ['签到人数', '课件', '照片', '录像', '回访'].map((label, at) =>
      trace(`R-SCORE ${at + 2}`, label, '18', [trace('R-ATTEND 8', '人数', '100'), trace('R-FEEDBACK 2', '评价', '9')]),
    ),
  );

export interface Year {
  sessions: SessionDoc[];
  cases: CaseDoc[];
  scores: ScoreDoc[];
}

export function settledYear(year: number, count: number): Year {
  const first = Date.parse(`${year}-02-01T01:00:00Z`);
  const numbers = Array.from({ length: count }, (_, n) => n);
  const idOfSession = (n: number): string => `bench-${year}-${n}`;
  const sessions = numbers.map((n) => sessionDoc(year, idOfSession(n), n, first + Math.floor((n * 240) / count) * DAY));
  return {
    sessions,
    cases: sessions.map((session) => finalCase(session)),
    scores: numbers.map((n) => scoreDoc(idOfSession(n), 60 + (n % 40), first + 260 * DAY)),
  };
}

/** Handed in, scored and confirmed; the days for an objection are over. */
function finalCase(session: SessionDoc): CaseDoc {
  const taken = { by: 'bench', values: {}, reason: '', key: '', late: false };
  const scoreId = `${session._id}#1`;
  const steps = [
    { ...taken, step: 'submit', to: 'with-window', as: 'institution' },
    { ...taken, step: 'forward', to: 'with-hub', as: 'window' },
    { ...taken, step: 'hand-over', to: 'with-evaluator', as: 'platform' },
    { ...taken, step: 'score', to: 'scored', as: 'evaluator', values: { scoreId } },
    { ...taken, step: 'confirm', to: 'confirmed', as: 'bureau', values: { scoreId } },
  ].map((step, index) => ({ ...step, at: session.endAt + (index + 1) * DAY }));
  return rebuilt({ ...sessionMatter(session), steps }, session.endAt + 60 * DAY);
}

const sessionDoc = (year: number, id: string, n: number, startAt: number): SessionDoc => ({
  _id: id,
  title: `示例课程 ${n % 60}：税费优惠政策解读`,
  summary: '面向中小企业负责人和财务人员，逐条讲解税费优惠政策的适用条件、办理流程和所需材料，并现场答疑。',
  mode: 'institution',
  contentKind: 1 + (n % 9),
  premium: false,
  regionId: '150100',
  organiser: 'institution',
  institutionId: `bench-institution-${n % INSTITUTIONS}`,
  lecturer: { name: '示例讲师', unit: '', title: '' },
  audience: ['sme-manager', 'sme-finance'],
  startAt,
  endAt: startAt + 3 * HOUR,
  classHours: 3,
  walkInsAllowed: true,
  online: false,
  placeConsentReason: '',
  venues: [
    {
      venueId: `${id}-v`,
      name: '示例培训中心',
      address: '示例路 1 号',
      main: true,
      capacity: 400,
      position: null,
      radius: 300,
    },
  ],
  month: new Date(startAt).toISOString().slice(0, 7),
  year,
  status: 'published',
  changed: false,
  history: [{ at: startAt - 30 * DAY, what: 'published', reason: '', fields: [] }],
  createdAt: startAt - 40 * DAY,
});

const scoreDoc = (sessionId: string, total: number, at: number): ScoreDoc => ({
  _id: `${sessionId}#1`,
  sessionId,
  requestId: '',
  scoreId: `${sessionId}#1`,
  version: 1,
  kind: 'score',
  at,
  by: '示例评审员',
  reason: '',
  replaces: null,
  rulesVersion: 'lecture-hall-2018',
  totalExact: String(total),
  totalShown: `${total}.00`,
  grade: total >= 90 ? 'excellent' : total >= 80 ? 'good' : 'pass',
  heads: { signed: PEOPLE, scanned: PEOPLE, screenshot: PEOPLE, actual: PEOPLE, eligible: PEOPLE },
  meetsMinimum: true,
  trace: scoreTrace(String(total)),
  headTraces: [trace('R-ATTEND 8', '实到人数', '100'), trace('R-ATTEND 8', '可计人数', '100')],
  flags: [],
  judgement: {
    screenshotHeads: PEOPLE,
    actualHeads: null,
    eligibleHeads: null,
    slidesAccepted: true,
    completeness: 6,
    completenessReason: '',
    slidesReason: '',
    rejectedPhotos: [],
    explained: [],
    acceptedPhotos: [],
    recordedMinutes: null,
    moves: [],
    remarks: '',
  },
});
