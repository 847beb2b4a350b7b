import { type Condition as Demand, evaluate as decide } from '../../mechanisms/condition';
import type { Known, Undecided } from '../../mechanisms/facts';
import type { Vocabulary } from '../../mechanisms/figures';
import type { SizeRules } from '../../programmes';
import { AREA_NAMES, areaName } from './area-names';
import { FOUNDER_NAMES, MARKER_NAMES } from './enterprise-names';
import { FIELDS, figureText, SIZE_NAMES } from './labels';
import { answerField, asks } from './questions';
import { possibleSizes } from './size-class';
import type { AmountCondition, Condition, Enterprise, Evaluation } from './types';

/** Read only: what follows from them is remembered with them. */
export interface Facts {
  readonly profile: Enterprise;
  readonly sizeRules: SizeRules;
  /** 'YYYY-MM-DD' in Shanghai. */
  readonly today: string;
}

const WAN = { unit: '万元', per: 1_000_000 } as const;
const money = (field: 'revenueFen' | 'assetsFen' | 'taxableIncomeFen') => ({
  label: FIELDS[field],
  ...WAN,
  say: (value: unknown): string => figureText(field, Number(value)),
});

const WORDS: Vocabulary = {
  areaCode: { label: FIELDS.areaCode, names: AREA_NAMES, say: (code) => `所在地区：${areaName(String(code))}` },
  staff: { label: FIELDS.staff, unit: '人', whole: true },
  revenueFen: money('revenueFen'),
  assetsFen: money('assetsFen'),
  taxableIncomeFen: money('taxableIncomeFen'),
  foundedDay: { label: FIELDS.foundedDay, say: (months) => figureText('foundedDay', Number(months)) },
  farming: { label: FIELDS.farming, say: (value) => (value === true ? '从事农牧业' : '不从事农牧业') },
  markers: { label: FIELDS.markers, names: MARKER_NAMES },
  founders: { label: FIELDS.founders, names: FOUNDER_NAMES },
  size: { label: '规模', names: SIZE_NAMES },
};

/** Which classes are possible is worked out over every combination of bounds, and hundreds of items ask for the same few: once for each profile. */
function sizesOf({ sizeRules, profile }: Facts): Undecided {
  const worked = new Map<string, ReturnType<Undecided>>();
  return (wanted) => {
    const key = wanted.join(' ');
    const kept = worked.get(key);
    if (kept) return kept;
    const { sizes, missing } = possibleSizes(sizeRules, profile, (one) => wanted.includes(one));
    const found = { possible: sizes, missing };
    worked.set(key, found);
    return found;
  };
}

const known = new WeakMap<Facts, Known>();

/** The profile as facts with their words: once for all the items that are held against it. */
function knownOf(facts: Facts): Known {
  const found = known.get(facts);
  if (found) return found;
  const { sizeRules, today } = facts;
  const { answers, ...profile } = facts.profile;
  const given = Object.entries(answers).map(([question, answer]) => [answerField(question), answer] as const);
  const names = Object.fromEntries(sizeRules.parameters.industries.value.map(({ id, name }) => [id, name]));
  const industry = { label: FIELDS.industry, names, say: (id: unknown) => `行业：${names[String(id)] ?? String(id)}` };
  const made: Known = {
    today,
    words: { ...WORDS, industry },
    facts: {
      ...Object.fromEntries(given),
      ...profile,
      farming: profile.farming ?? (profile.industry === 'farming' ? true : null),
      size: sizesOf(facts),
    },
  };
  known.set(facts, made);
  return made;
}

/** Stored bounds are numbers; one that is not whole (no such has been seen) is read as the decimals that it was written with. */
const bound = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(6);

const amount = ({ amount: name, atLeast, above, atMost, below }: AmountCondition): Demand => ({
  fact: name === 'ageMonths' ? { months: 'foundedDay' } : name,
  atLeast: bound(atLeast),
  above: bound(above),
  atMost: bound(atMost),
  below: bound(below),
});

/** An item's condition, as it is stored, in the words of the one mechanism that decides conditions. */
function demandOf(condition: Condition): Demand {
  if ('all' in condition) return { all: condition.all.map(demandOf) };
  if ('any' in condition) return { any: condition.any.map(demandOf) };
  if ('not' in condition) return { not: demandOf(condition.not) };
  if ('area' in condition) return { fact: 'areaCode', within: condition.area };
  if ('industry' in condition) return { fact: 'industry', is: condition.industry };
  if ('size' in condition) return { fact: 'size', is: condition.size };
  if ('amount' in condition) return amount(condition);
  if ('marker' in condition) return { fact: 'markers', is: condition.marker };
  if ('founder' in condition) return { fact: 'founders', is: condition.founder };
  if ('farming' in condition) return { fact: 'farming', is: condition.farming };
  if ('question' in condition) return { fact: answerField(condition.question), is: true };
  return { judged: condition.judged, by: 'agency' };
}

const answered = (value: unknown): string => (value === true ? '已答：是' : '已答：否');

/** Whether `condition` holds of the profile: yes, no, or open with the facts that could decide it (R-POLICY 4). */
export function evaluate(condition: Condition, facts: Facts): Evaluation {
  const { words, ...rest } = knownOf(facts);
  const asked = asks(condition).map(({ field, label }) => [field, { label, say: answered }] as const);
  const { verdict, found, missing, short, judged } = decide(demandOf(condition), {
    ...rest,
    words: asked.length === 0 ? words : { ...words, ...Object.fromEntries(asked) },
  });
  return {
    verdict: verdict === 'open' ? 'unknown' : verdict,
    found,
    missing: missing.map(({ fact, label }) => ({ field: fact, label })),
    short: short.filter(({ by }) => by !== null).map(({ text }) => text),
    judged,
  };
}
