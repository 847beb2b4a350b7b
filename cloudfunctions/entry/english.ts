/** The server's own words for whoever reads the screens in English; what people typed, and official texts, stay as they are. */
import { AREAS } from '../contract/areas';
import { errorsInEnglish } from '../contract/errors-en';
import { lectureHall2018 } from '../programmes';
import { sayings } from './sayings';

const HAN = /\p{Script=Han}/u;
const HOLE = /\{([\w#.-]+)\}/g;
const literal = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);

interface Saying {
  match: RegExp;
  names: string[];
  en: string;
}

/** Read when it is first asked for: most calls ask for no English, and an instance that begins reads none of some hundred patterns. */
function saying(zh: string, en: string): () => Saying {
  let read: Saying | undefined;
  return () => {
    if (read) return read;
    // what stands around the holes, and between it their names
    const parts = zh.split(HOLE);
    const around = parts.filter((_, n) => n % 2 === 0).map(literal);
    const names = parts.filter((_, n) => n % 2 === 1);
    return (read = { match: new RegExp(`^${around.join('(.+?)')}$`, 'su'), names, en });
  };
}

const { regions, modes, audienceKinds, photoKinds, organisers, grades } = lectureHall2018.parameters;
const { words, title, issuers, readings } = lectureHall2018.en;
const listed = (names: Readonly<Record<string, string>>, all: readonly { id: string; label: string }[]) =>
  all.map(({ id, label }) => [label, names[id] ?? label] as const);

/** Whole texts: names of areas, of the programme's lists and parties, and what has nothing filled in. */
const EXACT: ReadonlyMap<string, string> = new Map([
  ...AREAS.map(([, zh, en]) => [zh, en] as const),
  ...regions.flatMap(({ value }) =>
    listed(
      words.region,
      value.map(({ id, name }) => ({ id, label: name })),
    ),
  ),
  ...modes.flatMap(({ value }) => Object.values(value).map(({ id, name }) => [name, words.mode[id]] as const)),
  ...audienceKinds.flatMap(({ value }) => listed(words.audience, value)),
  ...photoKinds.flatMap(({ value }) => listed(words.photo, value)),
  ...organisers.flatMap(({ value }) => listed(words.organiser, value)),
  ...grades.flatMap(({ value }) => listed(words.grade, value)),
  ...Object.entries(lectureHall2018.parties).map(([id, { name }]) => [name, words.party[id as 'bureau']] as const),
  [lectureHall2018.title, title] as const,
  ...lectureHall2018.issuers.map((issuer, n) => [issuer, issuers[n] ?? issuer] as const),
  ...[...sayings, ...readings].filter(([zh]) => !zh.includes('{')),
]);

const SAYINGS: readonly (() => Saying)[] = [
  ...[...sayings, ...readings].filter(([zh]) => zh.includes('{')).map(([zh, en]) => saying(zh, en)),
  ...lectureHall2018.parameters.plausibility.flatMap(({ value }) =>
    value.flatMap(({ text, mark }) => [text, ...(mark ? [mark] : [])].map(({ zh, en }) => saying(zh, en))),
  ),
];

/** Separators of what is said one after the other, and how English has them. */
const JOINED = [
  ['\n', '\n'],
  ['；', '; '],
  ['，', ', '],
  ['、', ', '],
  ['：', ': '],
  ['或', ' or '],
  ['且', ' and '],
] as const;

/** A text of the server's in English; a part that is none of them (a name, something typed) stays. */
export function inEnglish(text: string): string {
  if (!HAN.test(text)) return text;
  const exact = EXACT.get(text);
  if (exact !== undefined) return exact;
  for (const said of SAYINGS) {
    const { match, names, en } = said();
    const found = match.exec(text);
    if (!found) continue;
    return en.replaceAll(HOLE, (_, name: string) => inEnglish(found[names.indexOf(name) + 1] ?? ''));
  }
  // several together only where each of them is the server's own: what somebody typed is not taken apart
  for (const [zh, en] of JOINED) {
    if (!text.includes(zh)) continue;
    const parts = text.split(zh).map((part) => part.trim());
    const said = parts.map(inEnglish);
    if (parts.every((part, n) => !HAN.test(part) || said[n] !== part)) return said.join(en);
  }
  for (const { index } of text.matchAll(/。(?!$)/g)) {
    const parts = [text.slice(0, index + 1), text.slice(index + 1)];
    const said = parts.map(inEnglish);
    if (said.every((part, n) => part !== parts[n])) return said.join(' ');
  }
  // sums and their units: each run of characters by itself
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return runs.every((run) => EXACT.has(run))
    ? text.replaceAll(/\p{Script=Han}+/gu, (run) => EXACT.get(run) ?? run)
    : text;
}

/** Where the server's own words stand in an answer; every other text is official or was typed by somebody. */
const OWN: ReadonlySet<string> = new Set([
  ...['label', 'detail', 'arithmetic', 'shown', 'message', 'why', 'what', 'note', 'missing', 'unexplained', 'problem'],
  ...[
    'gradeLabel',
    'regionName',
    'areaName',
    'scopeName',
    'hindrances',
    'short',
    'found',
    'differs',
    'how',
    'reading',
    'remarks',
  ],
]);
/** The same names in an answer about a policy are official texts. */
const OFFICIAL = /^(policy|question|handbook|document|certificate|interpretation)\./;
/** Words that stand in the place of a name, and are no name. */
const NAMELESS: ReadonlySet<string> = new Set([
  '微信用户',
  '系统',
  '系统运维',
  '已删除个人信息',
  '访客',
  '提问人',
  '学员',
  '全区',
]);

function within(value: unknown, key: string, own: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return own.has(key) || NAMELESS.has(value) ? inEnglish(value) : value;
  if (Array.isArray(value)) return value.map((one) => within(one, key, own));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, within(inner, name, own)]));
}

const REMARKS: ReadonlySet<string> = new Set([...OWN, 'text']);
const MESSAGES: ReadonlySet<string> = new Set([...OWN, 'title', 'body']);
/** Of a match: its traces, reasons and questions. What is official stays, for no saying is like it. */
const MATCHED: ReadonlySet<string> = new Set([...OWN, 'text', 'source']);
/** Beside an official text stands what was not read from it. */
const FINDINGS: ReadonlySet<string> = new Set(['message']);
/** `text` is the server's in these; elsewhere it is somebody's. */
const SPEAKS = /^(programme|session|evaluation|followup|subsidy|institution|attendance|material)\./;

/** Names of procedures, states, steps and parties are words; a name of a person or a course is none of them. */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) => {
    const word = key === 'name' && typeof inner === 'string' ? (EXACT.get(inner) ?? inner) : named(inner);
    return [key, word] as const;
  });
  return Object.fromEntries(fields);
}

/** An answer of an operation, its own words in English. */
export function answerInEnglish(operation: string, data: unknown): unknown {
  if (operation === 'policy.match') return within(data, '', MATCHED);
  if (OFFICIAL.test(operation)) return within(data, '', FINDINGS);
  if (operation === 'message.listMine') return within(data, '', MESSAGES);
  if (operation.startsWith('case.')) return named(within(data, '', REMARKS));
  return within(data, '', SPEAKS.test(operation) ? REMARKS : OWN);
}

/** A failure: its text by its code, with the details in English. */
export function failureInEnglish<F extends { code: keyof typeof errorsInEnglish; details: object }>(failure: F): F {
  const details = within(failure.details, '', new Set([...REMARKS, 'wanted', 'held'])) as Record<string, unknown>;
  const message = errorsInEnglish[failure.code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    const said = Array.isArray(value) ? value.map((one) => inEnglish(String(one))).join('; ') : value;
    return typeof said === 'string' || typeof said === 'number' ? String(said) : '';
  });
  return { ...failure, message, details };
}
