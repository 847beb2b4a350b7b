import type { SizeRules } from '../../programmes';
import { areaName } from './area-names';
import { FOUNDER_NAMES, MARKER_NAMES } from './enterprise-names';
import { monthsBetween } from '../time';
import { SIZE_NAMES, figureText, lacking, type Field } from './labels';
import { possibleSizes, type PossibleSizes } from './size-class';
import type { AmountCondition, Condition, Enterprise, Evaluation, Missing, Size } from './types';

/** Read only: what follows from them is remembered with them. */
export interface Facts {
  readonly profile: Enterprise;
  readonly sizeRules: SizeRules;
  /** 'YYYY-MM-DD' in Shanghai. */
  readonly today: string;
}

const decided = (holds: boolean, found: string): Evaluation => ({
  verdict: holds ? 'met' : 'unmet',
  found: [found],
  missing: [],
  judged: false,
});
const open = (missing: Missing[], found: string[] = []): Evaluation => ({
  verdict: 'unknown',
  found,
  missing,
  judged: false,
});

/** Kleene's all (any with the verdicts turned round): one child that settles it settles it; else what is open is open. */
function join(children: Evaluation[], settles: 'met' | 'unmet'): Evaluation {
  const settling = children.filter(({ verdict }) => verdict === settles);
  const unknown = children.filter(({ verdict }) => verdict === 'unknown');
  const telling = settling.length > 0 ? settling : unknown.length > 0 ? unknown : children;
  const missing = new Map(telling.flatMap((child) => child.missing).map((fact) => [fact.field, fact]));
  const otherwise = settles === 'met' ? 'unmet' : 'met';
  return {
    verdict: settling.length > 0 ? settles : unknown.length > 0 ? 'unknown' : otherwise,
    found: [...new Set(telling.flatMap((child) => child.found))],
    missing: [...missing.values()],
    judged: telling.some((child) => child.judged),
  };
}

/** A province's or prefecture's code without its zeros stands for all within it (GB/T 2260). */
const prefixOf = (code: string): string => code.replace(/(?:0000|00)$/, '');

function area(wanted: readonly string[], code: string | null): Evaluation {
  if (code === null) return open([lacking('areaCode')]);
  const found = `所在地区：${areaName(code)}`;
  if (wanted.some((one) => code.startsWith(prefixOf(one)))) return decided(true, found);
  // Only the province is said, and a part of it is wanted.
  if (wanted.some((one) => one.startsWith(prefixOf(code)))) return open([lacking('areaCode')], [found]);
  return decided(false, found);
}

/** Which classes are possible is worked out over every combination of bounds, and hundreds of items ask for the same few: once for each profile. */
const worked = new WeakMap<Facts, Map<string, PossibleSizes>>();

function sizesFor(wanted: readonly Size[], facts: Facts): PossibleSizes {
  const known = worked.get(facts) ?? new Map<string, PossibleSizes>();
  worked.set(facts, known);
  const key = wanted.join(' ');
  const found = known.get(key) ?? possibleSizes(facts.sizeRules, facts.profile, (one) => wanted.includes(one));
  known.set(key, found);
  return found;
}

function size(wanted: readonly Size[], facts: Facts): Evaluation {
  const { sizes, missing } = sizesFor(wanted, facts);
  const found = sizes.map((one) => SIZE_NAMES[one]).join('或');
  const inside = sizes.filter((one) => wanted.includes(one)).length;
  if (inside === sizes.length) return decided(true, `规模：${found}`);
  return inside === 0 ? decided(false, `规模：${found}`) : open(missing.map(lacking));
}

function amount(condition: AmountCondition, { profile, today }: Facts): Evaluation {
  const field: Field = condition.amount === 'ageMonths' ? 'foundedDay' : condition.amount;
  const value =
    condition.amount === 'ageMonths'
      ? profile.foundedDay === null
        ? null
        : monthsBetween(profile.foundedDay, today)
      : profile[condition.amount];
  if (value === null) return open([lacking(field)]);
  const { atLeast, above, atMost, below } = condition;
  const holds =
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above) &&
    (atMost === undefined || value <= atMost) &&
    (below === undefined || value < below);
  return decided(holds, figureText(field, value));
}

function listed(list: readonly string[] | null, wanted: string, field: 'markers' | 'founders'): Evaluation {
  if (list === null) return open([lacking(field)]);
  const name = (field === 'markers' ? MARKER_NAMES : FOUNDER_NAMES)[wanted] ?? wanted;
  return list.includes(wanted) ? decided(true, `已填：${name}`) : decided(false, `未选：${name}`);
}

/** Whether `condition` holds of the profile: yes, no, or open with the facts that could decide it (R-POLICY 4). */
export function evaluate(condition: Condition, facts: Facts): Evaluation {
  const { profile } = facts;
  if ('all' in condition)
    return join(
      condition.all.map((one) => evaluate(one, facts)),
      'unmet',
    );
  if ('any' in condition)
    return join(
      condition.any.map((one) => evaluate(one, facts)),
      'met',
    );
  if ('not' in condition) {
    const inner = evaluate(condition.not, facts);
    const turned = { met: 'unmet', unmet: 'met', unknown: 'unknown' } as const;
    return { ...inner, verdict: turned[inner.verdict] };
  }
  if ('area' in condition) return area(condition.area, profile.areaCode);
  if ('industry' in condition) {
    if (profile.industry === null) return open([lacking('industry')]);
    const name = facts.sizeRules.parameters.industries.value.find(({ id }) => id === profile.industry)?.name;
    return decided(condition.industry.includes(profile.industry), `行业：${name ?? profile.industry}`);
  }
  if ('size' in condition) return size(condition.size, facts);
  if ('amount' in condition) return amount(condition, facts);
  if ('marker' in condition) return listed(profile.markers, condition.marker, 'markers');
  if ('founder' in condition) return listed(profile.founders, condition.founder, 'founders');
  if ('farming' in condition) {
    const farming = profile.farming ?? (profile.industry === 'farming' ? true : null);
    if (farming === null) return open([lacking('farming')]);
    return decided(farming === condition.farming, farming ? '从事农牧业' : '不从事农牧业');
  }
  if ('question' in condition) {
    const { question, ask } = condition;
    const answer = Object.hasOwn(profile.answers, question) ? profile.answers[question] : undefined;
    if (answer === undefined) return open([{ field: `answers.${question}`, label: ask }]);
    return decided(answer, answer ? '已答：是' : '已答：否');
  }
  return { verdict: 'unknown', found: [], missing: [], judged: true };
}
