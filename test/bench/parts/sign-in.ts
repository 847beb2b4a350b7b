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

/** One kind of call in one round: wall-clock and the gateway's processor time for each call. */
interface Measured {
  ms: number;
  cpuMs: number;
  each: number[];
}
type Kind = 'raw' | 'scan' | 'sign';
type Round = Record<Kind, Measured>;

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
    for (const sessionId of measured) rounds.push(await round(gateway, sessionId, true));
    const walkIn = await round(gateway, walkIns, false);
    const questions = await questionsOf(gateway, alone);
    return rowsOf(rounds, walkIn, questions);
  } finally {
    await gateway.close();
  }
}

async function round(gateway: BenchGateway, sessionId: string, registered: boolean): Promise<Round> {
  const { venueId, code } = await codeOf(gateway, sessionId);
  if (registered) await loadRegistrations(gateway, everybody, { sessionId, venueId, at: START - 24 * HOUR });
  const timed = async (work: (n: number) => Promise<unknown>): Promise<Measured> => {
    const cpu = gateway.cpuMs();
    const { totalMs, each } = await runAll(PEOPLE, CONCURRENCY, work);
    return { ms: totalMs / PEOPLE, cpuMs: (gateway.cpuMs() - cpu) / PEOPLE, each };
  };
  return {
    raw: await timed((n) => gateway.own(person(n), 'bench-insert.add', { document: plain(n) })),
    scan: await timed((n) => gateway.call(person(n), 'attendance.scan', { code }, START)),
    sign: await timed((n) =>
      gateway.call(person(n), 'attendance.sign', { sessionId, strokes: STROKES }, START + 60_000),
    ),
  };
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

function rowsOf(rounds: readonly Round[], walkIn: Round, questions: { scan: number; sign: number }): Row[] {
  const line = (what: string, among: readonly Round[], kinds: readonly Kind[]): Row => {
    const sum = (round: Round, field: 'ms' | 'cpuMs'): number =>
      kinds.reduce((total, kind) => total + round[kind][field], 0);
    const ratio = median(among.map((round) => round.raw.ms / sum(round, 'ms')));
    const cpu = median(among.map((round) => sum(round, 'cpuMs')));
    const cpuRatio = median(among.map((round) => round.raw.cpuMs / sum(round, 'cpuMs')));
    const [only, ...more] = kinds;
    const each = only && more.length === 0 ? among.flatMap((round) => round[only].each) : [];
    const latency =
      each.length > 0 ? `, p50 ${milliseconds(median(each))}, p99 ${milliseconds(percentile(each, 0.99))}` : '';
    return {
      what,
      figure: `${perSecond(1000 / median(among.map((round) => sum(round, 'ms'))))}${latency}, CPU ${milliseconds(cpu)}`,
      ratio: only === 'raw' ? '1' : `${times(ratio)} raw inserts, CPU ${times(cpuRatio)}`,
      limit: only === 'raw' ? '' : `≥ ${AIM} ×`,
      ...(only === 'raw' ? {} : { met: ratio >= AIM }),
    };
  };
  return [
    line(`raw inserts, ${CONCURRENCY} at a time`, rounds, ['raw']),
    line(`attendance.scan (${questions.scan} questions)`, rounds, ['scan']),
    line(`attendance.sign (${questions.sign} questions)`, rounds, ['sign']),
    line('scan + sign, registered', rounds, ['scan', 'sign']),
    line('scan + sign, walk-in', [walkIn], ['scan', 'sign']),
  ];
}
