import type { Input, OperationName, Output } from '../../../src/services/call';
import { servedProgramme } from '../../support/programme';
import type { SessionSummary } from '../../../src/services/types';

/** Some moment of a Saturday: 2026-11-21 09:30 in Asia/Shanghai. */
export const NOW = Date.parse('2026-11-21T09:30:00+08:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const aSession = (overrides: Partial<SessionSummary> = {}): SessionSummary => ({
  sessionId: 'session-1',
  title: '税费减免政策解读',
  mode: 'institution',
  contentKind: 5,
  premium: false,
  regionId: '150100',
  status: 'published',
  changed: false,
  startAt: NOW + DAY,
  endAt: NOW + DAY + 3 * HOUR,
  classHours: 4,
  online: false,
  institutionId: 'institution-1',
  institutionName: '示例培训中心',
  lecturerName: '示例讲师',
  placeName: '示例会议中心一楼报告厅',
  capacity: 120,
  registered: 96,
  waiting: 0,
  mine: null,
  ...overrides,
});

export const aDetail = (
  overrides: Partial<Output<'session.get'>['session']> = {},
  mine: Partial<Output<'session.get'>['mine']> = {},
): Output<'session.get'> => {
  const summary = aSession(overrides);
  return {
    session: {
      ...summary,
      summary: '讲解本年度新出台的税费减免政策，现场答疑。',
      organiser: 'institution',
      lecturer: { name: '示例讲师', unit: '示例税务师事务所', title: '高级会计师' },
      audience: ['sme-manager', 'sme-finance'],
      walkInsAllowed: true,
      plan: null,
      explained: null,
      venues: [
        {
          venueId: 'venue-1',
          name: '主会场',
          address: '示例路 1 号示例会议中心一楼报告厅',
          main: true,
          capacity: 80,
          position: null,
          radius: 300,
          registered: 80,
          waiting: 2,
        },
        {
          venueId: 'venue-2',
          name: '园区分会场',
          address: '示例园区 2 号楼',
          main: false,
          capacity: 40,
          position: null,
          radius: 300,
          registered: 16,
          waiting: 0,
        },
      ],
      history: [{ at: NOW - 9 * DAY, what: 'published', reason: '', fields: [], by: null, changes: null }],
      lastSafeDay: '2026-10-20',
      remarks: null,
      materialsDueDay: '2026-12-02',
      provisional: false,
      ...overrides,
    },
    mine: {
      registration: null,
      venueId: null,
      waitingPosition: null,
      scannedAt: null,
      signedAt: null,
      aside: null,
      feedbackGiven: false,
      feedbackOpensAt: summary.startAt + (summary.endAt - summary.startAt) / 2,
      feedbackClosesAt: summary.endAt + 2 * HOUR,
      signInOpensAt: summary.startAt - HOUR,
      may: [],
      ...mine,
    },
  };
};

export const aReceipt = (overrides: Partial<Output<'attendance.scan'>> = {}): Output<'attendance.scan'> => ({
  sessionId: 'session-1',
  venueId: 'venue-1',
  title: '税费减免政策解读',
  venueName: '主会场',
  scannedAt: NOW,
  late: false,
  repeated: false,
  next: 'sign',
  signedAt: null,
  aside: null,
  bookedVenueName: null,
  ...overrides,
});

type Mine = Output<'registration.listMine'>['sessions'][number];

/** One of the person's own sessions; nothing of it is done yet. */
export const aMine = (overrides: Partial<Mine> = {}): Mine => ({
  ...aSession({ mine: 'registered' }),
  venueName: '',
  scannedAt: null,
  signedAt: null,
  feedbackGiven: false,
  attended: false,
  certificate: false,
  lastChange: null,
  next: 'wait',
  ...overrides,
});

/** The person's own sessions, all at once. */
export const aMyList = (sessions: Mine[] = []): Output<'registration.listMine'> => ({
  sessions,
  total: sessions.length,
  nextOffset: null,
  hours: 0,
  summary: { sessions: 0, hours: 0 },
});

const tens = [10, 8, 7, 6, 4];
const headings = ['满意', '满意', '比较满意', '比较满意', '不满意'];
const questions: [label: string, group: string, points: number[]][] = [
  ['培训内容的针对性与科学性', '培训效果', [25, 20, 17, 15, 10]],
  ['理论与实际的结合程度', '培训效果', tens],
  ['培训方式的多样性与互动性', '培训效果', tens],
  ['讲师的教学态度及精神面貌', '培训效果', tens],
  ['讲师对培训进程及现场的掌控', '培训效果', tens],
  ['培训资料及课件', '培训效果', [5, 4, 3, 2, 1]],
  ['培训信息发布', '培训服务', tens],
  ['培训组织与服务', '培训服务', tens],
  ['培训环境', '培训服务', tens],
];

export const aForm = (overrides: Partial<Output<'feedback.getForm'>> = {}): Output<'feedback.getForm'> => ({
  sessionId: 'session-1',
  title: '税费减免政策解读',
  lecturerName: '示例讲师',
  state: 'open',
  opensAt: NOW - HOUR,
  closesAt: NOW + 3 * HOUR,
  items: questions.map(([label, group, points], index) => ({
    key: `item-${index + 1}`,
    label,
    group,
    choices: points.map((value, at) => ({ points: value, heading: headings[at] ?? '' })),
  })),
  ...overrides,
});

export const aProfile = {
  name: '示例学员甲',
  enterprise: '示例食品有限公司',
  phoneMasked: '199****0001',
  phoneFrom: 'typed',
  kind: 'sme-finance',
  post: '会计',
  regionId: '150100',
  creditCode: '',
} satisfies Output<'identity.saveProfile'>['profile'];

type Answers = { [K in OperationName]?: (input: Input<K>) => Output<K> };

/** A cloud that answers what is given, and refuses everything else as the server would. */
export function cloudOf(answers: Answers) {
  return (operation: string, input: unknown): unknown => {
    const answer = ({ 'programme.get': () => servedProgramme(), ...answers } as Answers)[operation as OperationName] as
      ((input: unknown) => unknown) | undefined;
    if (!answer) return refuse('UNKNOWN_OPERATION', `没有这项操作：${operation}`);
    const data = answer(input);
    return isRefusal(data) ? data : { ok: true, data };
  };
}

interface Refusal {
  ok: false;
  error: { code: string; message: string; status: number; details: Record<string, unknown> };
}
const isRefusal = (value: unknown): value is Refusal => (value as Partial<Refusal> | null)?.ok === false;

/** An error of the server; typed as whatever the operation would have given. */
export const refuse = (code: string, message: string, details: Record<string, unknown> = {}): never =>
  ({ ok: false, error: { code, message, status: 409, details } }) as never;
