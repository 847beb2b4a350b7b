import type { Output } from '../../../src/services/call';
import type { SessionSummary, Venue } from '../../../src/services/types';

const at = (time: string): number => Date.parse(`2026-06-12T${time}:00+08:00`);

/** A published session on 12 June 2026, 09:00–12:00, with places left. */
export const aSummary = (change: Partial<SessionSummary> = {}): SessionSummary => ({
  sessionId: 's1',
  title: '税费减免政策解读',
  mode: 'institution',
  contentKind: 5,
  premium: false,
  regionId: '150100',
  status: 'published',
  changed: false,
  startAt: at('09:00'),
  endAt: at('12:00'),
  classHours: 4,
  online: false,
  institutionId: 'i1',
  institutionName: '示例培训中心',
  lecturerName: '示例讲师甲',
  placeName: '示例厅',
  capacity: 100,
  registered: 20,
  waiting: 0,
  mine: null,
  ...change,
});

export const aVenue = (change: Partial<Venue> = {}): Venue => ({
  venueId: 'v1',
  name: '示例厅',
  address: '呼和浩特市示例路11号',
  main: true,
  capacity: 100,
  position: null,
  radius: 300,
  registered: 20,
  waiting: 0,
  ...change,
});

type Detail = Output<'session.get'>;

/** The session with its venue and how far a person is with it: sign-in from 08:00, feedback 10:30–14:00. */
export const aDetail = (session: Partial<Detail['session']> = {}, mine: Partial<Detail['mine']> = {}): Detail => ({
  session: {
    ...aSummary(),
    summary: '',
    organiser: 'institution',
    lecturer: { name: '示例讲师甲', unit: '', title: '' },
    audience: ['sme-finance'],
    walkInsAllowed: true,
    venues: [aVenue()],
    plan: null,
    explained: null,
    history: [],
    lastSafeDay: '2026-11-01',
    remarks: null,
    materialsDueDay: '2026-06-24',
    provisional: false,
    ...session,
  },
  mine: {
    registration: null,
    venueId: null,
    waitingPosition: null,
    scannedAt: null,
    signedAt: null,
    aside: null,
    feedbackGiven: false,
    feedbackOpensAt: at('10:30'),
    feedbackClosesAt: at('14:00'),
    signInOpensAt: at('08:00'),
    may: [],
    ...mine,
  },
});
