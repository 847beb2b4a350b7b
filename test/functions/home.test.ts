/** The first page, as the server says it: for every role and moment of a course the one button, and that the inbox says the same. */
import { readSentence } from '../../cloudfunctions/domain/match';
import {
  attend,
  DAY,
  END,
  HOUR,
  publishCourse,
  registerTrainees,
  START,
  startStage,
  type Stage,
} from './builders/course';
import { exampleItem, examplePolicy } from './builders/example-policy';
import { createInstitution, grantRole, register } from './support/people';

let stage: Stage;
let sessionId: string;

const MOMENTS = {
  'the day before': START - DAY,
  'the morning of the day': START - 2 * HOUR,
  'signing in': START,
  'after signing in': START + HOUR,
  'feedback open': END,
  'the day after': END + DAY,
  'half a year after': END + 180 * DAY,
} as const;
type Moment = keyof typeof MOMENTS;
const moments = Object.keys(MOMENTS) as Moment[];

/** Who sees which first card; nothing elsewhere. `trainee-1` comes and signs, `trainee-2` stays away. */
const SEES: Record<string, Partial<Record<Moment, string>>> = {
  'trainee-1': {
    'the morning of the day': 'attend',
    'signing in': 'sign-in',
    'after signing in': 'attend',
    'feedback open': 'feedback',
  },
  'trainee-2': { 'the morning of the day': 'attend', 'signing in': 'sign-in', 'after signing in': 'sign-in' },
  'institution-1': {
    'the morning of the day': 'show-code',
    'signing in': 'show-code',
    'after signing in': 'show-code',
    'the day after': 'step',
    'half a year after': 'step',
  },
  'institution-2': {},
  'window-1': {},
  'window-2': {},
  'prefecture-1': {},
  'platform-1': {},
  'bureau-1': {},
  'agency-1': {},
  'visitor-1': {},
};

beforeAll(async () => {
  stage = await startStage();
  const { gateway } = stage;
  await registerTrainees(stage, 2);
  const other = { kind: 'institution', institutionId: await createInstitution(gateway, 2, '150200') } as const;
  await grantRole(gateway, 'institution-2', 'institution', other);
  await grantRole(gateway, 'prefecture-1', 'prefecture', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'agency-1', 'agency', { kind: 'agency', agency: '示例发展改革委' });
  const course = await publishCourse(stage);
  ({ sessionId } = course);
  for (const persona of ['trainee-1', 'trainee-2'])
    await gateway.call(persona, 'registration.create', { sessionId, venueId: course.venueId }, { at: START - 2 * DAY });
  await register(gateway, 'visitor-1');
});
afterAll(() => stage.gateway.close());

const today = (persona: string, at: number, seenUntil = 0) =>
  stage.gateway.call(persona, 'case.today', { seenUntil }, { at });

test.each(Object.keys(SEES))(
  'R-ATTEND 4, R-PLAN 4: the first card of %s through the days of a course',
  async (persona) => {
    const seen: Partial<Record<Moment, string>> = {};
    for (const moment of moments) {
      if (persona === 'trainee-1' && moment === 'after signing in')
        await attend(stage, { sessionId, venueId: await venueOf(), startAt: START, endAt: END }, ['trainee-1']);
      const at = MOMENTS[moment];
      const { card, totals } = await today(persona, at);
      if (card) seen[moment] = card.kind;
      // one truth with the inbox
      const inbox = await stage.gateway.call(persona, 'case.list', { limit: 1 }, { at });
      expect(totals).toEqual(inbox.totals);
      if (card?.kind === 'step')
        expect([card.caseId, card.step, card.count]).toEqual([
          inbox.items[0]?.caseId,
          inbox.items[0]?.next[0] ?? null,
          inbox.total,
        ]);
      else if (card === null) expect(inbox.total).toBe(0);
      if (card && card.kind !== 'step') expect(card.sessionId).toBe(sessionId);
    }
    expect(seen).toEqual(expect.objectContaining(SEES[persona] ?? {}));
    if (Object.keys(SEES[persona] ?? {}).length === 0)
      expect(Object.values(seen).filter((kind) => kind !== 'step')).toEqual([]);
  },
);

async function venueOf(): Promise<string> {
  const { session } = await stage.gateway.call('trainee-1', 'session.get', { sessionId });
  return session.venues[0]?.venueId ?? '';
}

test('R-ROLES: a session of another institution, and one that is over, gives no code', async () => {
  expect((await today('institution-2', START)).card).toBeNull();
  expect((await today('institution-1', END + HOUR)).card?.kind).not.toBe('show-code');
});

test('R-ATTEND 1, 3: a course that runs past midnight keeps its code and its place on the first page until it is over', async () => {
  const startAt = START + 40 * DAY + 13 * HOUR;
  const endAt = startAt + 6 * HOUR;
  const course = await publishCourse(stage, { startAt, endAt });
  const { sessionId: own, venueId } = course;
  await stage.gateway.call('trainee-2', 'registration.create', { sessionId: own, venueId }, { at: startAt - DAY });
  await attend(stage, course, ['trainee-2']);
  const kindsAt = async (at: number) =>
    [await today('institution-1', at), await today('trainee-2', at)].map(({ card }) =>
      card?.sessionId === course.sessionId && card.kind !== 'step' ? card.kind : null,
    );
  // 22:00 to 04:00; feedback opens half-way, at 01:00
  expect(await kindsAt(startAt + HOUR)).toEqual(['show-code', 'attend']);
  expect(await kindsAt(startAt + 2 * HOUR + 60_000)).toEqual(['show-code', 'attend']);
  expect(await kindsAt(endAt - 1)).toEqual(['show-code', 'feedback']);
  expect(await kindsAt(endAt)).toEqual([null, 'feedback']);
});

test('unread: messages newer than what was seen, nobody else’s', async () => {
  const at = START - DAY;
  const { messages } = await stage.gateway.call('trainee-1', 'message.listMine', {}, { at });
  expect((await today('trainee-1', at)).unread).toBe(messages.length);
  expect(messages.length).toBeGreaterThan(0);
  expect((await today('trainee-1', at, Math.max(...messages.map((message) => message.at)))).unread).toBe(0);
});

describe('R-POLICY 4: from a sentence to a card', () => {
  test('what is read is what the profile takes, and the list is the narrower for it', async () => {
    const { gateway } = stage;
    const at = START;
    const policy = examplePolicy([
      exampleItem(
        'h-small',
        { amount: 'staff', atMost: 20 },
        { amount: { text: '最高9万元', maxFen: 9_000_000, quote: '' } },
      ),
      exampleItem('h-loan', null, { title: '示例贷款贴息', requirements: [], amount: null }),
      exampleItem('h-fund', null, {
        requirements: [],
        amount: { text: '2026年市财政安排5000万元', maxFen: 5_000_000_000, quote: '' },
      }),
      exampleItem(
        'h-heads',
        { amount: 'staff', atLeast: 30 },
        { amount: { text: '每人500元，最高100万元', maxFen: 100_000_000, quote: '' }, deadlineDay: '2099-06-30' },
      ),
      exampleItem(
        'h-flat',
        { amount: 'staff', atLeast: 30 },
        { amount: { text: '最高5万元', maxFen: 5_000_000, quote: '' } },
      ),
    ]);
    const { policyId } = await gateway.call('bureau-1', 'policy.publish', policy, { at });
    const said = await gateway.call(
      'visitor-1',
      'enterprise.readSentence',
      { sentence: '36人，食品厂，呼市，想贷款，蓝色的' },
      { at },
    );
    expect(said).toEqual(readSentence('36人，食品厂，呼市，想贷款，蓝色的', '2026-03-02'));
    expect(said.unread).toEqual([{ text: '蓝色的', why: 'unknown' }]);
    const profile = {
      ...Object.fromEntries(said.read.map(({ fact, value }) => [fact, value])),
      wishes: said.wishes.map(({ id }) => id),
    };
    const answer = await gateway.call('visitor-1', 'policy.match', { profile, policyId }, { at });
    // 36 × 500 yuan = 18 000 < 50 000: the largest for this firm first; a wish goes before worth; a budget is no amount
    expect(
      answer.results.map(({ itemId, worth, fundText, amountText }) => [
        itemId,
        worth?.fen ?? null,
        worth?.by ?? null,
        amountText,
        fundText,
      ]),
    ).toEqual([
      ['h-flat', 5_000_000, 'most', '最高5万元', ''],
      ['h-heads', 1_800_000, 'staff', '每人500元，最高100万元', ''],
      ['h-loan', null, null, null, ''],
      ['h-fund', null, null, null, '2026年市财政安排5000万元'],
      ['h-small', 9_000_000, 'most', '最高9万元', ''],
    ]);
    expect(answer.results.find(({ itemId }) => itemId === 'h-loan')?.wished).toBe(true);
    expect(answer.nextDeadline).toMatchObject({ day: '2099-06-30', fit: 'fits', itemId: 'h-heads' });
    // of the policy as well, and nowhere as a sum
    const { policy: shown } = await gateway.call('visitor-1', 'policy.get', { policyId }, { at });
    expect(shown.items.find(({ itemId }) => itemId === 'h-fund')).toMatchObject({
      amount: null,
      fund: '2026年市财政安排5000万元',
    });
  });

  test('wishes and what was not used are kept with the profile; one kept before has neither', async () => {
    const { gateway } = stage;
    const enterprise = { staff: 36, wishes: ['loan' as const], remarks: '蓝色的' };
    await gateway.call('trainee-2', 'enterprise.save', { enterprise });
    const { profile } = await gateway.call('trainee-2', 'enterprise.get', {});
    expect(profile?.enterprise).toMatchObject({ staff: 36, wishes: ['loan'], remarks: '蓝色的' });
  });
});
