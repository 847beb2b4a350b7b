/**
 * Sign-ins a second through the gateway, against single-document inserts through the same gateway: same HTTP route, same
 * concurrency, both on disk before they are acknowledged. Rounds alternate, so that what else the machine does meanwhile
 * strikes both; the ratio is the median of the rounds' ratios.
 */
import type { BenchGateway } from '../support/gateway';
import { startBenchGateway } from '../support/gateway';
import { runAll } from '../support/load';
import { giveProfile, loadRegistrations, startBureau, startInstitution } from '../support/people';
import type { Row } from '../support/report';
import { HOUR, publishSessions } from '../support/sessions';
import { median, milliseconds, percentile, perSecond, times } from '../support/statistics';

const PEOPLE = 120;
const ROUNDS = 5;
const CONCURRENCY = 8;
/** Aim of the project: a sign-in costs no more than two plain inserts. */
const AIM = 0.5;

/** 10 March 2026, 09:00 in Shanghai. */
const START = Date.parse('2026-03-10T01:00:00Z');

/** A name in three characters: about 30 strokes' worth of points as the pad sends them. */
const STROKES = Array.from({ length: 24 }, (_, stroke) =>
  Array.from({ length: 24 }, (_unused, point) => (stroke * 37 + point * 29) % 1000),
);

const person = (number: number): string => `trainee-${number}`;
const everybody = Array.from({ length: PEOPLE }, (_, number) => person(number));

interface Round {
  raw: number;
  scan: number;
  sign: number;
}

export async function signIn(): Promise<Row[]> {
  const gateway = await startBenchGateway();
  try {
    await startBureau(gateway);
    const institutionId = await startInstitution(gateway);
    await runAll(PEOPLE, 4, (number) => giveProfile(gateway, person(number), 1000 + number));
    // One session a round, a warm-up round, one for walk-ins, and one for the questions of a single person.
    const starts = Array.from({ length: ROUNDS + 3 }, () => START);
    const sessions = await publishSessions(gateway, institutionId, starts);
    const [warmUp = '', alone = '', walkIns = '', ...measured] = sessions;

    await round(gateway, warmUp, true);
    const rounds: Round[] = [];
    const each = { raw: [] as number[], scan: [] as number[], sign: [] as number[] };
    for (const sessionId of measured) rounds.push(await round(gateway, sessionId, true, each));
    const walkIn = await round(gateway, walkIns, false);
    const questions = await questionsOf(gateway, alone);
    return rowsOf(rounds, walkIn, each, questions);
  } finally {
    await gateway.close();
  }
}

async function round(
  gateway: BenchGateway,
  sessionId: string,
  registered: boolean,
  each = { raw: [] as number[], scan: [] as number[], sign: [] as number[] },
): Promise<Round> {
  const { venueId, code } = await codeOf(gateway, sessionId);
  if (registered) await loadRegistrations(gateway, everybody, { sessionId, venueId, at: START - 24 * HOUR });
  const raw = await runAll(PEOPLE, CONCURRENCY, (n) =>
    gateway.own(person(n), 'bench-insert.add', { document: plain(n) }),
  );
  const scan = await runAll(PEOPLE, CONCURRENCY, (n) => gateway.call(person(n), 'attendance.scan', { code }, START));
  const sign = await runAll(PEOPLE, CONCURRENCY, (n) =>
    gateway.call(person(n), 'attendance.sign', { sessionId, strokes: STROKES }, START + 60_000),
  );
  each.raw.push(...raw.each);
  each.scan.push(...scan.each);
  each.sign.push(...sign.each);
  return { raw: raw.totalMs / PEOPLE, scan: scan.totalMs / PEOPLE, sign: sign.totalMs / PEOPLE };
}

/** About as large as a signature. */
const plain = (n: number): Record<string, unknown> => ({ person: person(n), at: START, strokes: STROKES });

async function codeOf(gateway: BenchGateway, sessionId: string): Promise<{ venueId: string; code: string }> {
  const { session } = await gateway.call('bureau-1', 'session.get', { sessionId }, START);
  const venueId = session.venues[0]?.venueId ?? '';
  const { codes } = await gateway.call('institution-1', 'attendance.showCode', { sessionId, venueId }, START);
  return { venueId, code: codes[0]?.text ?? '' };
}

/** What one person's call asks the database, alone on the gateway. */
async function questionsOf(gateway: BenchGateway, sessionId: string): Promise<{ scan: number; sign: number }> {
  const { venueId, code } = await codeOf(gateway, sessionId);
  await loadRegistrations(gateway, [person(0)], { sessionId, venueId, at: START - 24 * HOUR });
  const before = await gateway.questions();
  await gateway.call(person(0), 'attendance.scan', { code }, START);
  const between = await gateway.questions();
  await gateway.call(person(0), 'attendance.sign', { sessionId, strokes: STROKES }, START);
  return { scan: between - before, sign: (await gateway.questions()) - between };
}

function rowsOf(
  rounds: readonly Round[],
  walkIn: Round,
  each: { raw: number[]; scan: number[]; sign: number[] },
  questions: { scan: number; sign: number },
): Row[] {
  const of = (time: (round: Round) => number): { rate: string; ratio: number } => ({
    rate: perSecond(1000 / median(rounds.map(time))),
    ratio: median(rounds.map((one) => one.raw / time(one))),
  });
  const line = (what: string, { rate, ratio }: { rate: string; ratio: number }, latency: string): Row => ({
    what,
    figure: `${rate}${latency}`,
    ratio: `${times(ratio)} raw inserts`,
    limit: `≥ ${AIM} ×`,
    met: ratio >= AIM,
  });
  const latency = (list: number[]): string =>
    `, p50 ${milliseconds(percentile(list, 0.5))}, p99 ${milliseconds(percentile(list, 0.99))}`;
  const raw = of((one) => one.raw);
  const walked = walkIn.scan + walkIn.sign;
  return [
    {
      what: `raw inserts, ${CONCURRENCY} at a time`,
      figure: `${raw.rate}${latency(each.raw)}`,
      ratio: '1',
      limit: '',
    },
    line(
      `attendance.scan (${questions.scan} questions)`,
      of((one) => one.scan),
      latency(each.scan),
    ),
    line(
      `attendance.sign (${questions.sign} questions)`,
      of((one) => one.sign),
      latency(each.sign),
    ),
    line(
      'scan + sign, registered',
      of((one) => one.scan + one.sign),
      '',
    ),
    line('scan + sign, walk-in', { rate: perSecond(1000 / walked), ratio: walkIn.raw / walked }, ''),
  ];
}
