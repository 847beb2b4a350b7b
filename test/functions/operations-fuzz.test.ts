/**
 * Every operation, as everybody, with inputs made by its schema and with real ones changed: none fails, and none shows anybody what is another's.
 * `npm test` makes a few of each with a fixed seed; `npm run test:fuzz -- --calls 10000` as many as that.
 */
import * as fc from 'fast-check';
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { mutated, randomOf, valueOf } from '../support/schema-walk';
import { DAY, HOUR } from './builders/course';
import { PERSONAS, startWhole, TRAINEES, type Whole } from './builders/whole';

const CALLS = Number(process.env['FUZZ_CALLS'] ?? 4);
const seed = fc.readConfigureGlobal()?.seed ?? 1;
const AT_ONCE = 4;

let whole: Whole;
let pool: string[];
const slowest: { operation: string; ms: number }[] = [];

beforeAll(async () => {
  whole = await startWhole();
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length <= 80) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const { persona, operation, input } of whole.calls) {
    collect(input);
    if (!operations[operation].writes)
      collect(await whole.gateway.answer(persona, operation, input as never, { at: whole.now }));
  }
  for (const persona of PERSONAS) collect(await whole.gateway.answer(persona, 'case.list', {}, { at: whole.now }));
  pool = [...found].filter((text) => !/[密]|^1991234567/.test(text));
});
afterAll(async () => {
  await whole.gateway.close();
  slowest.sort((a, b) => b.ms - a.ms);
  if (CALLS > 100) console.log(slowest.slice(0, 10));
});

/** What takes people's roles or particulars away comes last, so that everybody is there for the rest. */
const LAST: readonly OperationName[] = [
  'identity.revokeRole',
  'identity.endDesks',
  'session.cancel',
  'identity.deleteMyData',
];
const names = (Object.keys(operations) as OperationName[]).filter((name) => !LAST.includes(name));

/** Whoever works with names and numbers of trainees sees them; nobody else does, a trainee only his or her own. */
const STRANGERS = ['visitor-1', 'institution-2', 'agency-1', ...TRAINEES];
/** What somebody has typed of another's is shown to him or her again. */
const typed = new Map<string, Set<string>>();
const types = (persona: string, input: unknown): void => {
  const text = JSON.stringify(input) ?? '';
  const words = Object.values(whole.private).flatMap((list) => list.filter((word) => text.includes(word)));
  typed.set(persona, new Set([...(typed.get(persona) ?? []), ...words]));
};
const foreign = (persona: string, answer: unknown): string[] => {
  if (!STRANGERS.includes(persona)) return [];
  const text = JSON.stringify(answer);
  return Object.entries(whole.private).flatMap(([of, words]) =>
    of === persona ? [] : words.filter((word) => text.includes(word) && !typed.get(persona)?.has(word)),
  );
};

/** A session that the made calls have given to the second institution, or its own from the start: whoever registers there is known to it. */
async function isOwn(persona: string, input: unknown): Promise<boolean> {
  const { sessionId } = input as { sessionId?: unknown };
  if (persona !== 'institution-2' || typeof sessionId !== 'string') return false;
  const own = await whole.gateway.answer(persona, 'session.listForWork', {}, { at: whole.now });
  return own.ok && own.data.sessions.some((session) => session.sessionId === sessionId);
}

test.each([...names, ...LAST])('%s', async (operation) => {
  const random = randomOf(seed ^ operation.length ^ (operation.codePointAt(9) ?? 0));
  const real = whole.calls.filter((call) => call.operation === operation);
  const wrong: unknown[] = [];
  let made = 0;
  const next = async (): Promise<void> => {
    while (made < CALLS) {
      const n = (made += 1);
      const persona = PERSONAS[Math.floor(random() * PERSONAS.length)] ?? 'visitor-1';
      const from = real[Math.floor(random() * real.length)];
      const input =
        from && random() < 0.5 ? mutated(from.input, random, pool) : valueOf(operations[operation].input, random, pool);
      const who = from && random() < 0.5 ? from.persona : persona;
      types(who, input);
      const began = performance.now();
      const answer = await whole.gateway.answer(who, operation, input as never, {
        at: whole.now + (n % 50) * DAY + n * HOUR,
      });
      slowest.push({ operation, ms: Math.round(performance.now() - began) });
      if (slowest.length > 5000) slowest.sort((a, b) => b.ms - a.ms).splice(50);
      if (!answer.ok && answer.error.code === 'INTERNAL') wrong.push({ who, input, answer });
      const seen = foreign(who, answer);
      if (seen.length > 0 && !(await isOwn(who, input))) wrong.push({ who, input, seen });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  expect(wrong.slice(0, 3)).toEqual([]);
});
