import { lectureHall2018, rulesAt } from '../../cloudfunctions/programmes';
import type { Output } from '../../cloudfunctions/contract';
import { dayNumberOf, dayOfMonth, monthOf, yearOf } from '../../demo/time';
import { startDemonstration, type Demonstration } from './builders/demonstration';
import { scoreByHand } from './builders/score-by-hand';

type Worked = Output<'session.listForWork'>['sessions'][number];

let demonstration: Demonstration;
let now: number;
let sessions: Worked[];

/** Somewhere among the scans. */
const BROKEN_OFF_AFTER = 2200;
const MINUTES = 60_000;

beforeAll(async () => {
  demonstration = await startDemonstration();
  await expect(demonstration.seed(BROKEN_OFF_AFTER)).rejects.toThrow('broken off');
  now = await demonstration.seed();
  ({ sessions } = await demonstration.call('session.listForWork', 'bureau-1', { includeDrafts: true }));
}, 10 * MINUTES);

afterAll(() => demonstration.close());

const titled = (part: string): Worked => {
  const found = sessions.find(({ title }) => title.includes(part));
  if (!found) throw new Error(`no session ${part}`);
  return found;
};
const settle = async () => {
  const { startAt } = titled('全区视频宣讲');
  const year = yearOf(dayNumberOf(startAt));
  return { year, ...(await demonstration.call('subsidy.settleYear', 'bureau-1', { year, preview: true })) };
};

describe('the demonstration after a run that was broken off and one that went on', () => {
  test('R-PLAN 2: at least 24 sessions within three months around today', () => {
    const near = sessions.filter(({ startAt }) => Math.abs(dayNumberOf(startAt) - dayNumberOf(now)) <= 62);
    expect(near.length).toBe(sessions.length);
    expect(sessions.length).toBeGreaterThanOrEqual(24);
    expect(new Set(sessions.map(({ title }) => title)).size).toBe(sessions.length);
  });

  test('R-MODE: all six modes, all nine kinds of content, most regions', () => {
    expect([...new Set(sessions.map(({ mode }) => mode))].sort()).toEqual(
      Object.keys(rulesAt(lectureHall2018, '2026-01-01').parameters.modes.value).sort(),
    );
    expect([...new Set(sessions.map(({ contentKind }) => contentKind))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(sessions.map(({ regionId }) => regionId)).size).toBeGreaterThanOrEqual(12);
  });

  test('R-PLAN 2: next month has drafts to publish, and published sessions are cancelled and changed with a reason', async () => {
    const drafts = sessions.filter(({ status }) => status === 'draft');
    const nextMonth = monthOf(dayOfMonth(dayNumberOf(now), 1, 1));
    expect(drafts.map(({ startAt }) => monthOf(dayNumberOf(startAt)))).toEqual(drafts.map(() => nextMonth));
    expect(drafts.length).toBeGreaterThanOrEqual(3);
    for (const [one, what] of [
      [sessions.find(({ status }) => status === 'cancelled'), 'cancelled'],
      [sessions.find(({ changed }) => changed), 'changed'],
    ] as const) {
      const { session } = await demonstration.call('session.get', 'trainee-2', { sessionId: one?.sessionId ?? '' });
      expect(session.history.map((entry) => entry.what)).toEqual(['published', what]);
      expect(session.registered).toBeGreaterThan(5);
    }
  });

  test('every stage has a session for somebody to work on', () => {
    const stages = new Set(sessions.map(({ stage }) => stage));
    const wanted = [
      'collecting',
      'with-window',
      'with-evaluator',
      'scored',
      'objected',
      'final',
      'running',
      'cancelled',
    ];
    expect(wanted.filter((stage) => !stages.has(stage as Worked['stage']))).toEqual([]);
  });

  test('R-ATTEND 3: one session runs, trainee-1 has a place and can scan the code that institution-1 shows', async () => {
    const running = sessions.find(({ stage }) => stage === 'running');
    const sessionId = running?.sessionId ?? '';
    const { session, mine } = await demonstration.call('session.get', 'trainee-1', { sessionId });
    expect(mine).toMatchObject({ registration: 'registered', scannedAt: null, signedAt: null });
    const venueId = session.venues[0]?.venueId ?? '';
    const shown = await demonstration.call('attendance.showCode', 'institution-1', { sessionId, venueId });
    expect(shown.counts.signed).toBeGreaterThan(5);
    expect(shown.counts.missing).toBeGreaterThan(5);
    expect(shown.opensAt).toBeLessThan(now);
    expect(shown.closesAt).toBeGreaterThan(now);
  });

  test('R-ATTEND 1: the full session has a waiting list with trainee-3 at its end', async () => {
    const full = titled('小班');
    const { session, mine } = await demonstration.call('session.get', 'trainee-3', { sessionId: full.sessionId });
    expect(session).toMatchObject({ capacity: 12, registered: 12, waiting: 4 });
    expect(mine).toMatchObject({ registration: 'waiting', waitingPosition: 4 });
  });

  test.each([
    ['R-SCORE 1: network-video with its own table', '全区视频宣讲', 300],
    ['R-SCORE 1: institution, all counts above 120', '减税降费', 50],
    ['R-SCORE 1: institution between 100 and 120', '产业政策、环境保护', 50],
    ['R-SCORE 2: low feedback, a kind of photo missing, a short recording', '商业模式创新', 50],
    ['R-SCORE 1: below the minimum S = 0, the rest stays', '电子商务与品牌', 50],
  ])('%s: heads, feedback and score follow from what was sent', async (_rule, title, minimum) => {
    const { sessionId, mode, classHours } = titled(title);
    const byHand = scoreByHand(demonstration.sent, sessionId, { mode, classHours, minimum });
    const sheet = await demonstration.call('evaluation.getSheet', 'evaluator-1', { sessionId });
    expect(sheet.current?.heads).toEqual(byHand.heads);
    expect(sheet.counts.feedback).toBe(byHand.answers);
    expect(sheet.followup?.reached).toBe(byHand.called);
    expect(byHand.called).toBe(Math.ceil(byHand.heads.actual / 20));
    const [numerator = 0, denominator = 1] = (sheet.current?.totalExact ?? '').split('/').map(Number);
    expect(numerator / denominator).toBeCloseTo(byHand.total, 9);
    expect(sheet.current?.meetsMinimum).toBe(byHand.heads.actual >= minimum);
  });

  test('R-MONEY 2: the year can be settled; one session reaches the cap, one gets nothing, three grades stand beside each other', async () => {
    const { settlement } = await settle();
    expect(settlement.lines).toHaveLength(7);
    const capped = settlement.lines.filter((line) => line.capped);
    expect(capped).toMatchObject([{ title: titled('全区视频宣讲').title, amountFen: 8_000_000, rateFen: 26_000 }]);
    expect(capped[0]?.eligibleHeads).toBeGreaterThanOrEqual(308);
    expect(settlement.lines.filter((line) => line.amountFen === 0).map((line) => line.title)).toEqual([
      titled('电子商务与品牌').title,
    ]);
    expect(settlement.institutions.map(({ grade }) => grade).sort()).toEqual(['excellent', 'good', 'pass']);
    for (const line of settlement.lines.filter(({ amountFen }) => amountFen > 0))
      expect(line.amountFen).toBe(Math.min(line.rateFen * line.eligibleHeads, 8_000_000));
    expect(settlement.totalFen).toBe(settlement.lines.reduce((sum, line) => sum + line.amountFen, 0));
    expect(settlement.tours).toHaveLength(1);
  });

  test('R-MONEY 7: it is not settled yet, that is the user’s to do', async () => {
    const { year } = await settle();
    expect(await demonstration.call('subsidy.getSettlement', 'bureau-1', { year })).toMatchObject({
      settlement: null,
      runs: [],
    });
  });

  test('R-POLICY 1: the five documents and the 24 of the state are published', async () => {
    expect((await demonstration.call('policy.overview', 'visitor-1', {})).policies).toBe(29);
  });

  test('the gateway’s clock stands where it stood', async () => {
    expect(await demonstration.clockOffset()).toBe(0);
  });
});

async function everything() {
  const { settlement } = await settle();
  const list = await demonstration.call('session.listForWork', 'bureau-1', { includeDrafts: true });
  const odd = await Promise.all(
    list.sessions
      .filter(({ stage }) => ['running', 'collecting'].includes(stage))
      .map(({ sessionId }) => demonstration.call('attendance.review', 'bureau-1', { sessionId })),
  );
  const audit = await demonstration.call('identity.listAudit', 'bureau-1', { limit: 1 });
  const { people, invitations } = await demonstration.call('identity.listRoles', 'bureau-1', { limit: 100 });
  const { lines, totalFen } = settlement;
  return { list, odd, audit, people, invitations, lines, totalFen };
}

test(
  'run once more, nothing changes',
  async () => {
    const before = await everything();
    expect(await demonstration.seed()).toBe(now);
    expect(await everything()).toEqual(before);
    expect(before.odd.flatMap(({ refusals }) => refusals)).toEqual([]);
  },
  5 * MINUTES,
);
