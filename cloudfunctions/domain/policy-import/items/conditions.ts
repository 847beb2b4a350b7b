import { numbersIn } from '../../match/sentence/numbers';
import type { Condition } from '../../match/types';
import type { Article } from '../articles';
import { markOf } from '../numbering';
import { deadlineIn } from './deadline';
import { readingOf } from './pieces';
import { namedIn, type ProposedRequirement } from './requirements';
import { whereToApplyIn } from './where-to-apply';

/** What the articles around an item say of it: who qualifies, until when and where to apply. */
export interface Around {
  conditions: string[];
  requirements: ProposedRequirement[];
  deadline: { text: string; day: string | null } | null;
  whereToApply: string;
}

interface Neighbour {
  /** Its place among the articles, and the numbers of those that it stands below. */
  at: number;
  path: readonly string[];
  clause: string;
  lines: string[];
  deadline: Around['deadline'];
  whereToApply: string;
}

const CONDITIONS =
  /(?:申报|申请|支持|扶持|补贴|补助|奖励|享受|认定|资助|准入|基本|入选|评选)(?:对象(?:和|及|与|、))?的?条件(?!的)|(?:具备|符合|满足)(?:以下|下列|如下)(?:基本|全部)?条件/;
/** '各区（县）工信局于…前将汇总表报送' is a day of the offices. */
const OFFICE_DAY = /^(?:由|请)?(?:各|县|区|市|旗)[^，,]{0,16}(?:局|部门|委|主管单位)/;
const MOST_LINES = 20;
const MOST_TEXT = 300;

/** Points of a list of conditions, without their marks: lines that begin with one, else the parts between semicolons behind the colon. */
function pointsOf(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const marked = lines.flatMap((line) => {
    const mark = markOf(line);
    return mark === null || CONDITIONS.test(line) ? [] : [mark.rest.trim()];
  });
  const [, behind = ''] = /条件[：:]\s*(.+)/s.exec(text) ?? [];
  const points = marked.length > 0 ? marked : behind.split(/[；;\n]/);
  return points
    .map((point) => point.replace(/[。；;，,\s]+$/, '').slice(0, MOST_TEXT))
    .filter((point) => point.length >= 4)
    .slice(0, MOST_LINES);
}

/** An article that gives nothing itself, as far as it says who qualifies, until when or where; null: it says none of it. */
export function neighbourOf(article: Article, at: number, path: readonly string[]): Neighbour | null {
  const { heading, text, number } = article;
  const lines = CONDITIONS.test(heading) || CONDITIONS.test(text.slice(0, 200)) ? pointsOf(text) : [];
  const reading = readingOf(text);
  const found = deadlineIn(reading);
  const deadline = found && !OFFICE_DAY.test(found.text) ? found : null;
  const whereToApply = whereToApplyIn(reading);
  if (lines.length === 0 && deadline === null && whereToApply === '') return null;
  return { at, path, clause: number.slice(0, 80), lines, deadline, whereToApply };
}

/** Of those that say it the nearest: one before the item first, then one behind; only from the part that the item stands in or one around that. */
function nearest(
  neighbours: readonly Neighbour[],
  item: { at: number; path: readonly string[] },
  says: (one: Neighbour) => boolean,
): Neighbour | undefined {
  const around = neighbours.filter(
    (one) => says(one) && one.path.every((number, depth) => item.path[depth] === number),
  );
  const deepest = Math.max(...around.map(({ path }) => path.length));
  const same = around.filter(({ path }) => path.length === deepest);
  return same.filter(({ at }) => at < item.at).pop() ?? same[0];
}

/** What the neighbours of the article at `at` add to its items (R-POLICY 1). */
export function aroundOf(neighbours: readonly Neighbour[], item: { at: number; path: readonly string[] }): Around {
  const asks = nearest(neighbours, item, ({ lines }) => lines.length > 0);
  return {
    conditions: asks?.lines ?? [],
    requirements: (asks?.lines ?? []).map((line) => requirementOf(line, asks?.clause ?? '')),
    deadline: nearest(neighbours, item, ({ deadline }) => deadline !== null)?.deadline ?? null,
    whereToApply: nearest(neighbours, item, ({ whereToApply }) => whereToApply !== '')?.whereToApply ?? '',
  };
}

const YUAN = 100;
type Bound = 'atLeast' | 'above' | 'atMost' | 'below';
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不超过|不高于|不多于|不大于|至多|最多)\D{0,2}$/, 'atMost'],
  [/(?:不足|不满|未满|低于|少于|小于|未达到?)\D{0,2}$/, 'below'],
  [/(?:不少于|不低于|不小于|至少|达到?|满)\D{0,2}$/, 'atLeast'],
  [/(?:超过|高于|大于|多于)\D{0,2}$/, 'above'],
];
/** 以上, 以下 and 以内 hold the figure itself. */
const BEHIND: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:及|[（(]含[^）)]{0,6}[）)])?以上/, 'atLeast'],
  [/^(?:及|[（(]含[^）)]{0,6}[）)])?(?:以下|以内|之内)/, 'atMost'],
];
/** 不低于 and 不少于 end like 低于 and 少于. */
const NEVER_LESS = /不(?:低|少|小)于\D{0,2}$/;
const RELATIVE = /增长|占|比例|比重|%|百分之|增速|下降/;

const FACTS: readonly (readonly [
  noun: RegExp,
  unit: RegExp,
  amount: 'staff' | 'ageMonths' | 'revenueFen' | 'assetsFen' | 'taxableIncomeFen',
])[] = [
  [/(?:从业|职工|员工|在职|用工|参保)/, /^名?人/, 'staff'],
  [/(?:成立|注册(?!资本|资金)|设立|登记|运营|经营|开办|存续)/, /^(?:个)?(?:周年|年|月)/, 'ageMonths'],
  [/(?:营业收入|销售收入|主营业务收入|营收|销售额)/, /^[万亿]?元/, 'revenueFen'],
  [/(?:资产总额|总资产)/, /^[万亿]?元/, 'assetsFen'],
  [/应纳税所得额/, /^[万亿]?元/, 'taxableIncomeFen'],
];

/** '从业人员不超过300人', '成立满2年', '年营业收入2000万元以上' as data; [] where a clause bounds nothing that a profile knows. */
function boundsIn(line: string): Condition[] {
  return readingOf(line)
    .units.split(/[，,；;。]/)
    .flatMap((clause): Condition[] => {
      if (RELATIVE.test(clause)) return [];
      return numbersIn(clause).flatMap(({ value, start, end }): Condition[] => {
        const [before, behind] = [clause.slice(0, start), clause.slice(end)];
        const fact = FACTS.find(([noun, unit]) => noun.test(before) && unit.test(behind));
        const unit = fact?.[1].exec(behind)?.[0];
        if (!fact || unit === undefined) return [];
        const after = behind.slice(unit.length);
        const bound =
          BEHIND.find(([words]) => words.test(after))?.[1] ??
          (NEVER_LESS.test(before) ? 'atLeast' : BEFORE.find(([words]) => words.test(before))?.[1]);
        if (bound === undefined) return [];
        const [, , amount] = fact;
        const wan = unit.startsWith('万') && !/万$/.test(clause.slice(start, end)) ? 10_000 : 1;
        const yi = unit.startsWith('亿') && !/亿$/.test(clause.slice(start, end)) ? 100_000_000 : 1;
        const figure =
          amount === 'staff'
            ? value
            : amount === 'ageMonths'
              ? value * (/年/.test(unit) ? 12 : 1)
              : Math.round(value * wan * yi * YUAN);
        return Number.isSafeInteger(figure) && figure >= 0 ? [{ amount, [bound]: figure }] : [];
      });
    });
}

/** One condition in its words, and as data as far as a profile can answer it. */
function requirementOf(line: string, clause: string): ProposedRequirement {
  const found = [...namedIn(line).map(({ when }) => when), ...boundsIn(line)];
  const [only] = found;
  const when: Condition | null =
    only === undefined ? null : found.length === 1 ? only : /或/.test(line) ? { any: found } : { all: found };
  return { text: line, clause, when };
}
