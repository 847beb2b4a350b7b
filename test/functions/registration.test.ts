import type { Input, Output } from '../../cloudfunctions/contract';
import { connect } from '../localcloud/builders/sdk';
import { attend, codeAt } from './support/attendance';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { planOf, publishSession, START } from './support/sessions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BEFORE = START - 20 * 24 * HOUR;

let gateway: TestGateway;
let institutionId: string;
let main: { sessionId: string; venueId: string };
let branch: { sessionId: string; venueId: string };

/** Two places at the main venue, one at the branch. */
beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  for (const number of [1, 2, 3, 4, 5]) await register(gateway, `trainee-${number}`);
});
beforeEach(async () => {
  const venues = planOf(institutionId).venues.map((venue) => ({ ...venue, capacity: 2 }));
  const { sessionId, venueIds } = await publishSession(gateway, institutionId, {
    venues: [...venues, { name: '示例分会场', address: '示例路 2 号', main: false, capacity: 1 }],
  });
  main = { sessionId, venueId: venueIds[0] ?? '' };
  branch = { sessionId, venueId: venueIds[1] ?? '' };
});
afterAll(() => gateway.close());

const ask = (persona: string, at = BEFORE, venue = main) => gateway.call(persona, 'registration.create', venue, { at });
const cancel = (persona: string, at = BEFORE) =>
  gateway.call(persona, 'registration.cancel', { sessionId: main.sessionId }, { at });
const counted = async () => {
  const { session } = await gateway.call('visitor-1', 'session.get', { sessionId: main.sessionId });
  return session.venues.map(({ registered, waiting }) => [registered, waiting]);
};

describe('R-ATTEND 1: places', () => {
  test('are given by venue, and then there is a waiting list in the order of asking', async () => {
    expect(await ask('trainee-1')).toEqual({ state: 'registered', venueId: main.venueId, waitingPosition: null });
    await ask('trainee-2', BEFORE + 1000);
    expect(await ask('trainee-3', BEFORE + 2000)).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect(await ask('trainee-4', BEFORE + 3000)).toMatchObject({ state: 'waiting', waitingPosition: 2 });
    expect(await ask('trainee-5', BEFORE, branch)).toMatchObject({ state: 'registered' });
    expect(await counted()).toEqual([
      [2, 2],
      [1, 0],
    ]);
  });

  test('one a person: asked again it is the same, ten times at once too', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('trainee-1')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await counted()).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(await ask('trainee-1', START + HOUR)).toMatchObject({ state: 'registered' });
  });

  test('five people at once for two places: two have one, three wait', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map((number) => ask(`trainee-${number}`)));
    expect(answers.filter((answer) => answer.state === 'registered')).toHaveLength(2);
    expect(await counted()).toEqual([
      [2, 3],
      [0, 0],
    ]);
  });

  test.each([
    ['without particulars', 'visitor-9', () => main, BEFORE, 'PROFILE_REQUIRED'],
    ['after the start', 'trainee-1', () => main, START, 'REGISTRATION_CLOSED'],
    ['at a venue that is none', 'trainee-1', () => ({ ...main, venueId: 'nowhere' }), BEFORE, 'VENUE_UNKNOWN'],
    ['at no session', 'trainee-1', () => ({ ...main, sessionId: 'nothing' }), BEFORE, 'NOT_FOUND'],
  ])('%s there is none', async (_name, persona, venue, at, code) => {
    expect(await gateway.code(persona, 'registration.create', venue(), { at })).toBe(code);
  });

  test('not at a second venue of the same session', async () => {
    await ask('trainee-1');
    expect(await gateway.code('trainee-1', 'registration.create', branch, { at: BEFORE })).toBe(
      'REGISTERED_AT_OTHER_VENUE',
    );
    await cancel('trainee-1');
    expect(await ask('trainee-1', BEFORE, branch)).toMatchObject({ state: 'registered', venueId: branch.venueId });
  });

  test('not at a cancelled session', async () => {
    await gateway.call('bureau-1', 'session.cancel', { sessionId: main.sessionId, reason: '示例原因' }, { at: BEFORE });
    expect(await gateway.code('trainee-1', 'registration.create', main, { at: BEFORE })).toBe('SESSION_CANCELLED');
  });
});

describe('R-ATTEND 1: the waiting list moves up by itself', () => {
  beforeEach(async () => {
    for (const number of [1, 2, 3, 4]) await ask(`trainee-${number}`, BEFORE + number * 1000);
  });

  test('the first who waits gets the place and is told, once', async () => {
    expect(await cancel('trainee-1')).toEqual({ state: 'cancelled', movedUp: true, undoUntil: BEFORE + 10 * MINUTE });
    expect(await cancel('trainee-1')).toMatchObject({ state: 'cancelled', movedUp: false });
    expect(await ask('trainee-3')).toMatchObject({ state: 'registered', waitingPosition: null });
    expect(await ask('trainee-4')).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect(await counted()).toEqual([
      [2, 1],
      [0, 0],
    ]);
    const { messages } = await gateway.call('trainee-3', 'message.listMine', {});
    const about = messages.filter(
      (message) => message.template === 'moved-up' && message.page.includes(main.sessionId),
    );
    expect(about).toHaveLength(1);
  });

  test('who leaves the list frees no place; who cancelled and asks again stands at its end', async () => {
    expect(await cancel('trainee-3')).toMatchObject({ state: 'cancelled', movedUp: false });
    expect(await ask('trainee-3', BEFORE + HOUR)).toMatchObject({ state: 'waiting', waitingPosition: 2 });
  });

  test('two leave at once, two move up', async () => {
    await Promise.all([cancel('trainee-1'), cancel('trainee-2')]);
    expect(await ask('trainee-3')).toMatchObject({ state: 'registered' });
    expect(await ask('trainee-4')).toMatchObject({ state: 'registered' });
    expect(await counted()).toEqual([
      [2, 0],
      [0, 0],
    ]);
  });

  test.each([
    ['after the start', 'trainee-1', START, 'REGISTRATION_CLOSED'],
    ['without a place', 'trainee-5', BEFORE, 'NOT_REGISTERED'],
  ])('%s nobody cancels', async (_name, persona, at, code) => {
    const input = { sessionId: main.sessionId };
    expect(await gateway.code(persona, 'registration.cancel', input, { at })).toBe(code);
  });
});

describe('R-ATTEND 1: a cancellation is taken back', () => {
  const back = (persona: string, at: number) =>
    gateway.call(persona, 'registration.restore', { sessionId: main.sessionId }, { at });
  const refused = (persona: string, at: number) =>
    gateway.code(persona, 'registration.restore', { sessionId: main.sessionId }, { at });

  test('to the very place while it is free, ten times at once too; the page says until when', async () => {
    await ask('trainee-1');
    await cancel('trainee-1', BEFORE + MINUTE);
    const { mine } = await gateway.call('trainee-1', 'session.get', main, { at: BEFORE + 2 * MINUTE });
    expect(mine).toMatchObject({ registration: 'cancelled', undoUntil: BEFORE + 11 * MINUTE });
    const answers = await Promise.all(Array.from({ length: 10 }, () => back('trainee-1', BEFORE + 2 * MINUTE)));
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['registered']));
    expect(await counted()).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  test('not when who waited has it; who waited stands where he stood', async () => {
    for (const number of [1, 2, 3, 4]) await ask(`trainee-${number}`, BEFORE + number * 1000);
    await cancel('trainee-1', BEFORE + MINUTE);
    expect(await refused('trainee-1', BEFORE + MINUTE)).toBe('PLACE_TAKEN');
    await ask('trainee-5', BEFORE + MINUTE);
    await cancel('trainee-4', BEFORE + 2 * MINUTE);
    expect(await back('trainee-4', BEFORE + 3 * MINUTE)).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect(await counted()).toEqual([
      [2, 2],
      [0, 0],
    ]);
  });

  test('not after ten minutes, not without a cancellation, and what is held again is answered', async () => {
    expect(await refused('trainee-1', BEFORE)).toBe('NOT_REGISTERED');
    await ask('trainee-1');
    await cancel('trainee-1');
    expect(await refused('trainee-1', BEFORE + 10 * MINUTE)).toBe('REGISTRATION_UNDO_TOO_LATE');
    await ask('trainee-1', BEFORE + 11 * MINUTE);
    expect(await back('trainee-1', BEFORE + 99 * MINUTE)).toMatchObject({ state: 'registered' });
  });
});

describe('my sessions', () => {
  test('say what is next, from registering to feedback, and count the hours', async () => {
    await register(gateway, 'trainee-20');
    await ask('trainee-20');
    const mine = async (at: number) => gateway.call('trainee-20', 'registration.listMine', {}, { at });
    const nextAt = async (at: number) => (await mine(at)).sessions[0]?.next;
    const now = START + 10 * MINUTE;
    expect(await nextAt(START - 2 * HOUR)).toBe('wait');
    expect(await nextAt(START - 30 * MINUTE)).toBe('sign-in');
    const code = await codeAt(gateway, 'institution-1', main, now);
    await gateway.call('trainee-20', 'attendance.scan', { code }, { at: now });
    expect(await nextAt(now)).toBe('sign');
    expect((await mine(now)).hours).toBe(0);
    await attend(gateway, 'trainee-20', code, main.sessionId, now);
    expect(await nextAt(now)).toBe('wait');
    expect(await nextAt(START + 2 * HOUR)).toBe('feedback');
    expect(await nextAt(START + 6 * HOUR)).toBe('none');
    expect(await mine(now)).toMatchObject({ hours: 3, sessions: [{ venueName: '示例培训中心1', mine: 'registered' }] });
  });

  test('come page by page, the past ones newest first, with certificates and a sum over all of them', async () => {
    await register(gateway, 'trainee-30');
    const held: string[] = [];
    for (const day of [0, 1, 2]) {
      const startAt = START + day * 24 * HOUR;
      const past = await publishSession(gateway, institutionId, { startAt, endAt: startAt + 3 * HOUR, classHours: 2 });
      held.push(past.sessionId);
      const venue = { sessionId: past.sessionId, venueId: past.venueIds[0] ?? '' };
      await ask('trainee-30', BEFORE, venue);
      // at the last one they were not
      if (day === 2) continue;
      const at = startAt + 10 * MINUTE;
      const code = await codeAt(gateway, 'institution-1', venue, at);
      await attend(gateway, 'trainee-30', code, past.sessionId, at);
    }
    for (const day of [40, 30]) {
      const startAt = START + day * 24 * HOUR;
      const coming = await publishSession(gateway, institutionId, { startAt, endAt: startAt + 3 * HOUR });
      await ask('trainee-30', BEFORE, { sessionId: coming.sessionId, venueId: coming.venueIds[0] ?? '' });
      held.push(coming.sessionId);
    }
    const at = START + 10 * 24 * HOUR;
    const mine = (input: Input<'registration.listMine'>) =>
      gateway.call('trainee-30', 'registration.listMine', input, { at });
    const ids = (answer: Output<'registration.listMine'>) => answer.sessions.map((session) => session.sessionId);
    const [first, second, third, later, sooner] = held;
    expect(ids(await mine({ which: 'open' }))).toEqual([sooner, later]);
    const page = await mine({ which: 'past', limit: 2 });
    expect(ids(page)).toEqual([third, second]);
    expect(page).toMatchObject({ total: 3, nextOffset: 2, hours: 4, summary: { sessions: 2, hours: 4 } });
    expect(page.sessions.map(({ attended, certificate }) => [attended, certificate])).toEqual([
      [false, false],
      [true, true],
    ]);
    const rest = await mine({ which: 'past', limit: 2, offset: 2 });
    expect(ids(rest)).toEqual([first]);
    expect(rest).toMatchObject({ total: 3, nextOffset: null, summary: { sessions: 2, hours: 4 } });
    expect(ids(await mine({}))).toEqual([later, sooner, third, second, first]);
  });

  test('are one’s own', async () => {
    await ask('trainee-1');
    expect(await gateway.call('visitor-8', 'registration.listMine', {})).toEqual({
      sessions: [],
      total: 0,
      nextOffset: null,
      hours: 0,
      summary: { sessions: 0, hours: 0 },
    });
  });
});

describe('the counters', () => {
  test('thirty people at once for twenty-five places: nobody is turned away as busy, twenty-five have one', async () => {
    const venues = planOf(institutionId).venues.map((venue) => ({ ...venue, capacity: 25 }));
    const { sessionId, venueIds } = await publishSession(gateway, institutionId, { venues });
    const crowd = Array.from({ length: 30 }, (_, index) => `crowd-${index}`);
    for (const person of crowd) await register(gateway, person);
    const venue = { sessionId, venueId: venueIds[0] ?? '' };
    const answers = await Promise.all(crowd.map((person) => ask(person, BEFORE, venue)));
    expect(answers.filter((answer) => answer.state === 'registered')).toHaveLength(25);
    expect(answers.filter((answer) => answer.state === 'waiting')).toHaveLength(5);
  });

  test('what a dead request left too high is put right once the venue has been quiet', async () => {
    await ask('trainee-1');
    const { db } = connect(gateway.localcloud);
    const counter = db.collection('venueCounters').doc(`${main.sessionId}:${main.venueId}`);
    await counter.update({ data: { registered: 2 } });
    expect(await ask('trainee-2')).toMatchObject({ state: 'waiting' });
    await gateway.moveClock(BEFORE + HOUR);
    await gateway.runTimer('registration', 'recount');
    expect(await counted()).toEqual([
      [1, 1],
      [0, 0],
    ]);
    // The next who asks finds the free place for the one who waits first.
    await ask('trainee-3', BEFORE + HOUR);
    expect(await ask('trainee-2', BEFORE + HOUR)).toMatchObject({ state: 'registered' });
  });
});
