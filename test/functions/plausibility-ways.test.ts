/**
 * R-PLAN 2: what is odd about a plan is odd by whichever way it comes. Each case of the catalogue goes through the form's check, one draft, the preview of a
 * publication and the publication of several, a change and its preview, and the settlement: they find the same, and do the same about it.
 */
import type { Input } from '../../cloudfunctions/contract';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, startBureau } from './support/people';
import { planOf, START } from './support/sessions';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Everything is planned then. */
const AT = START - 30 * DAY;
const SETTLED = Date.parse('2027-02-01T02:00:00Z');
/** Too late for the year's report. */
const DECEMBER = Date.parse('2026-12-05T01:00:00Z');
const REASON = '示例：已与场地和老师核对';

type Plan = Input<'session.saveDraft'>['plan'];
type Level = 'refused' | 'reason' | 'notice';

let gateway: TestGateway;
let institutionId: string;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1, '150100');
});
afterAll(() => gateway.close());

let days = 0;

/** A plan with a day, a hall and a lecturer of its own, and nothing odd about it. */
function plain(change: (plan: Plan) => Partial<Plan> = () => ({})): Plan {
  days += 1;
  const startAt = START + days * DAY;
  const base = planOf(institutionId, {
    title: `示例课程${days}`,
    startAt,
    endAt: startAt + 3 * HOUR,
    lecturer: { name: `示例讲师${days}`, unit: '', title: '' },
    placeConsentReason: '示例：同一中心的另一间',
    venues: [{ name: `示例厅${days}`, address: `示例路 ${days} 号`, main: true, capacity: 200 }],
  });
  return { ...base, ...change(base) };
}

const venue = (plan: Plan, change: object): Partial<Plan> => ({
  venues: plan.venues.map((one) => ({ ...one, ...change })),
});
const begins = (plan: Plan, by: number): Partial<Plan> => ({ startAt: plan.startAt + by, endAt: plan.endAt + by });

/** What each plan is odd by: checks and their levels, as of a publication. */
const cases: readonly (readonly [string, (plan: Plan) => Partial<Plan>, Readonly<Record<string, Level>>])[] = [
  ['nothing', () => ({}), {}],
  [
    'it has begun',
    ({ startAt, endAt }) => ({ startAt: AT - HOUR, endAt: AT - HOUR + endAt - startAt }),
    { 'plan-past': 'refused' },
  ],
  ['more hours than it lasts', () => ({ classHours: 4.5 }), { 'plan-hours': 'refused' }],
  ['thirteen hours', ({ startAt }) => ({ endAt: startAt + 13 * HOUR }), { 'plan-long': 'reason' }],
  ['at eleven at night', (plan) => begins(plan, 14 * HOUR), { 'plan-night': 'notice' }],
  ['two class hours', () => ({ classHours: 2 }), { 'plan-few-hours': 'notice' }],
  ['forty seats', (plan) => venue(plan, { capacity: 40 }), { 'plan-few-seats': 'notice' }],
  [
    'premium, in a room of 120',
    (plan) => ({ premium: true, ...venue(plan, { capacity: 120 }) }),
    { 'plan-premium-seats': 'notice' },
  ],
  ['in December', (plan) => begins(plan, DECEMBER - plan.startAt), { 'plan-unsafe': 'notice' }],
  ['more than a year ahead', (plan) => begins(plan, 400 * DAY), { 'plan-far': 'reason' }],
  [
    'a hall on the equator',
    (plan) => venue(plan, { position: { latitude: 0, longitude: 111 } }),
    { 'place-region': 'reason' },
  ],
  ['2,001 seats', (plan) => venue(plan, { capacity: 2001 }), { 'place-seats': 'reason' }],
  ['nine seats', (plan) => venue(plan, { capacity: 9 }), { 'plan-few-seats': 'notice', 'place-few': 'notice' }],
  [
    'one hall twice',
    (plan) => ({ venues: plan.venues.flatMap((one) => [one, { ...one, main: false }]) }),
    { 'place-double': 'reason' },
  ],
  [
    'a night of thirteen hours for two class hours',
    ({ startAt }) => ({ startAt: startAt + 14 * HOUR, endAt: startAt + 27 * HOUR, classHours: 2 }),
    { 'plan-long': 'reason', 'plan-night': 'notice', 'plan-few-hours': 'notice' },
  ],
];

interface Remark {
  key: string;
  level: Level;
  text: string;
}
const levelsOf = (remarks: readonly Remark[]): Record<string, Level> =>
  Object.fromEntries(remarks.map(({ key, level }) => [key.split(':')[0] ?? '', level]));
const reasonsFor = (remarks: readonly Remark[]) =>
  remarks.flatMap(({ key, level }) => (level === 'reason' ? [{ key, reason: REASON }] : []));
const outcomeOf = (levels: readonly Level[]): string =>
  levels.includes('refused') ? 'IMPLAUSIBLE' : levels.includes('reason') ? 'REASON_REQUIRED' : 'OK';
/** What is only refused to what is published is said of a draft. */
const asDraft = (levels: Readonly<Record<string, Level>>): Record<string, Level> => ({
  ...levels,
  ...('plan-past' in levels && { 'plan-past': 'notice' as const }),
});

const draft = async (plan: Plan): Promise<string> =>
  (await gateway.call('bureau-1', 'session.saveDraft', { plan }, { at: AT })).sessionId;
const code = (operation: 'session.saveDraft' | 'session.publish' | 'session.change', input: object) =>
  gateway.code('bureau-1', operation, input, { at: AT });

describe.each(cases)('%s', (_name, change, levels) => {
  const outcome = outcomeOf(Object.values(levels));
  const ofDraft = outcomeOf(Object.values(asDraft(levels)).filter((level) => level === 'refused'));

  test('the form and one draft', async () => {
    const plan = plain(change);
    const answer = await gateway.call('bureau-1', 'session.checkPlan', { plan }, { at: AT });
    expect(levelsOf(answer.remarks)).toEqual(asDraft(levels));
    expect(await code('session.saveDraft', { plan })).toBe(ofDraft);
  });

  test('several published at once, looked at before, and the settlement', async () => {
    // what a draft may not have is brought in by the moment of its publication alone, and cannot be here
    if (ofDraft !== 'OK') return;
    const [odd, other] = [await draft(plain(change)), await draft(plain())];
    const sessionIds = [other, odd];
    const preview = await gateway.call('bureau-1', 'session.previewPublication', { sessionIds }, { at: AT });
    const [beside, looked] = preview.sessions;
    expect(levelsOf(beside?.remarks ?? [])).toEqual({});
    expect(levelsOf(looked?.remarks ?? [])).toEqual(levels);
    expect(await code('session.publish', { sessionIds })).toBe(outcome);
    if (outcome === 'IMPLAUSIBLE') return;
    const reasons = reasonsFor(looked?.remarks ?? []);
    expect(await code('session.publish', { sessionIds, reasons })).toBe('OK');
    const { session } = await gateway.call('bureau-1', 'session.get', { sessionId: odd }, { at: AT });
    const texts = (looked?.remarks ?? []).map(({ text }) => text);
    expect(session.remarks).toEqual(expect.arrayContaining(texts));
    const year = new Date(session.startAt + 8 * HOUR).getUTCFullYear();
    const settled = await gateway.call('bureau-1', 'subsidy.getSettlement', { year }, { at: SETTLED });
    const listed = settled.remarks.filter(({ sessionId }) => sessionId === odd);
    expect(new Set(listed.map(({ level, text }) => `${level} ${text}`))).toEqual(
      new Set((looked?.remarks ?? []).map(({ level, text }) => `${level} ${text}`)),
    );
    for (const { level, reason, by } of listed)
      expect([reason, by !== '']).toEqual(level === 'reason' ? [REASON, true] : ['', false]);
  });

  test('a change, and its preview', async () => {
    const before = plain();
    const sessionId = await draft(before);
    expect(await code('session.publish', { sessionIds: [sessionId] })).toBe('OK');
    const plan = change(before);
    const input = { sessionId, plan, reason: '示例：时间地点另行安排' };
    if (Object.keys(plan).length === 0) return;
    const preview = await gateway.answer('bureau-1', 'session.previewChange', { sessionId, plan }, { at: AT });
    if (outcome === 'IMPLAUSIBLE') expect(preview).toMatchObject({ ok: false, error: { code: outcome } });
    else expect(levelsOf(preview.ok ? preview.data.remarks : [])).toEqual(levels);
    expect(await code('session.change', input)).toBe(outcome);
    if (!preview.ok) return;
    expect(await code('session.change', { ...input, reasons: reasonsFor(preview.data.remarks) })).toBe('OK');
  });
});

describe.each([
  ['hall', (plan: Plan, taken: Plan): Plan => ({ ...plan, venues: taken.venues })],
  ['lecturer', (plan: Plan, taken: Plan): Plan => ({ ...plan, lecturer: taken.lecturer })],
])('the same %s at the same time', (id, meet) => {
  const pair = (): [Plan, Plan] => {
    const taken = plain();
    const other = meet(plain(), taken);
    return [taken, { ...other, startAt: taken.startAt, endAt: taken.endAt }];
  };

  test('the form and the draft say so; the publication wants the reason, beside what is published or in one go', async () => {
    const [taken, plan] = pair();
    const first = await draft(taken);
    const form = await gateway.call('bureau-1', 'session.checkPlan', { plan }, { at: AT });
    expect(levelsOf(form.remarks)).toEqual({ [id]: 'reason' });
    expect(await code('session.saveDraft', { plan })).toBe('OK');
    const second = await draft(plan);
    const sessionIds = [first, second];
    const { sessions } = await gateway.call('bureau-1', 'session.previewPublication', { sessionIds }, { at: AT });
    expect(sessions.map(({ remarks }) => levelsOf(remarks))).toEqual([{ [id]: 'reason' }, { [id]: 'reason' }]);
    expect(await code('session.publish', { sessionIds })).toBe('REASON_REQUIRED');
    expect(await code('session.publish', { sessionIds: [first] })).toBe('OK');
    expect(await code('session.publish', { sessionIds: [second] })).toBe('REASON_REQUIRED');
    const reasons = reasonsFor(sessions.flatMap(({ remarks }) => remarks));
    expect(await code('session.publish', { sessionIds: [second], reasons })).toBe('OK');
  });

  test('a change into it wants the reason too', async () => {
    const [taken, plan] = pair();
    const sessionIds = [await draft(taken), await draft(plain())];
    expect(await code('session.publish', { sessionIds })).toBe('OK');
    const { startAt, endAt, lecturer } = plan;
    const sessionId = sessionIds[1] ?? '';
    const { session } = await gateway.call('bureau-1', 'session.get', { sessionId }, { at: AT });
    // the same venue of the session, elsewhere: one that people may have registered at is not taken away
    const venues = plan.venues.map((one, index) => ({ ...one, venueId: session.venues[index]?.venueId }));
    const moved = { startAt, endAt, ...(id === 'hall' ? { venues } : { lecturer }) };
    const input = { sessionId, plan: moved, reason: '示例：时间地点另行安排' };
    expect(await code('session.change', input)).toBe('REASON_REQUIRED');
  });
});
