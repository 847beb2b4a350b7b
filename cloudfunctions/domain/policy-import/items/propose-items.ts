import type { Article } from '../articles';
import { findDocumentNumbers } from '../find-numbers';
import { titleKey } from '../plain';
import { kindsOf, type Kind } from '../subjects';
import { amountIn, type FoundAmount } from './amount';
import { audienceIn } from './audience';
import { benefitKindOf, givesBenefit, grantsTitle, saysGift, type BenefitKind } from './benefit';
import { aroundOf, neighbourOf, type Around } from './conditions';
import { deadlineIn } from './deadline';
import { isOfficial, standingOf } from './headings';
import { clausesOf, sentencesOf, shortened, slice, withoutEndMark, type Reading } from './pieces';
import { isForPersons, requirementsFor, type ProposedRequirement } from './requirements';
import { unitsOf, type Unit } from './units';
import { whereToApplyIn } from './where-to-apply';

/** A policy item as its article says it (R-POLICY 1); what it does not say is null, '' or []. */
export interface ProposedItem {
  itemId: string;
  title: string;
  benefitKind: BenefitKind;
  summary: string;
  amount: FoundAmount | null;
  conditions: string[];
  requirements: ProposedRequirement[];
  /** For persons, not for firms. */
  forPersons?: boolean;
  combinable: string;
  kind?: Exclude<Kind, 'other'>;
  citedDocNos: string[];
  audience: string;
  whereToApply: string;
  leadAgency: string | null;
  cooperatingAgencies: string[];
  articleId: string;
  clause: string;
  quote: string;
  deadline: string | null;
  deadlineDay: string | null;
}

/** A record holds no more. */
const MOST_ITEMS = 100;
/** What the benefit alone tells of the policy's kind. */
const KIND_OF: Partial<Record<BenefitKind, Exclude<Kind, 'other'>>> = {
  tax: 'tax-finance',
  loan: 'financing',
  guarantee: 'financing',
  training: 'training',
};
/** '租金补贴。对租用…': the point's own name. */
const OWN_NAME = /^([^，,。；;：:、（(\n]{3,16})[。：:](?=.)/;
const MOST_TITLE = 40;
const MOST_SUMMARY = 240;
const LEAST_BODY = 8;
/** '并享受补贴' goes on from a clause before it. */
const LINKS = ['并', '且', '则', '即'];
/** '支持标准' above a measure is no name for it. */
const GENERAL = ['标准', '形式', '办法', '政策', '措施', '方式', '内容', '对象', '支持'];

/**
 * Items that the articles' own words propose (R-POLICY 1, 6): a measure with agencies in brackets, or a sentence that says that somebody gets
 * something. Nothing from parts that organise, describe or prove. Total and in linear time; at most a hundred.
 */
export function proposeItems(articles: readonly Article[], { regionName }: { regionName: string }): ProposedItem[] {
  const found: { article: Article; at: number; path: string[]; measures: Measure[] }[] = [];
  const neighbours: NonNullable<ReturnType<typeof neighbourOf>>[] = [];
  const above: { level: number; heading: string; number: string }[] = [];
  for (const [at, article] of articles.entries()) {
    while (above.length > 0 && (above[above.length - 1]?.level ?? 0) >= article.level) above.pop();
    const standing = standingOf(article.number, [article.heading, ...above.map(({ heading }) => heading).reverse()]);
    const path = above.map(({ number }) => number);
    above.push({ level: article.level, heading: article.heading, number: article.number });
    const measures = standing === 'none' ? [] : measuresOf(article, standing === 'titles-only');
    if (measures.length > 0) found.push({ article, at, path, measures });
    else {
      const said = neighbourOf(article, at, path);
      if (said !== null) neighbours.push(said);
    }
  }
  return found
    .flatMap(({ article, at, path, measures }) => {
      const around = aroundOf(neighbours, { at, path });
      return measures.map((measure, n) =>
        itemOf(article, measure, { n, alone: measures.length === 1 && measure.unit.point === '', regionName, around }),
      );
    })
    .slice(0, MOST_ITEMS);
}

interface Measure {
  unit: Unit;
  said: Reading;
}

/** What the points of an article give; a sentence that gives to several, one after the other, is a measure for each. */
function measuresOf({ text }: Article, titlesOnly: boolean): Measure[] {
  return unitsOf(text).flatMap((unit): Measure[] => {
    const parts = titlesOnly ? [] : partsOf(unit);
    if (parts.length > 1) return parts.map((body) => ({ unit: { ...unit, body }, said: body }));
    const said = tellingSentence(unit, titlesOnly);
    return said === null ? [] : [{ unit, said }];
  });
}

/** '对甲给予10万元奖励，对乙给予5万元补贴': the parts that name others and give to them; under agencies in brackets all is one measure. */
function partsOf({ body, agencies }: Unit): Reading[] {
  if (agencies !== null) return [];
  return sentencesOf(body.units).flatMap((place) => {
    const sentence = slice(body, place);
    const starts = clausesOf(sentence.units).filter(({ start, end }) => {
      const clause = slice(sentence, { start, end });
      return /^(?:同时|并)?对/.test(clause.units) && audienceIn(clause) !== '';
    });
    const parts = starts.map(({ start }, n) =>
      slice(sentence, { start: n === 0 ? 0 : start, end: starts[n + 1]?.start ?? sentence.units.length }),
    );
    return parts.every(({ units }) => givesBenefit(units)) ? parts : givesBenefit(sentence.units) ? [sentence] : [];
  });
}

/** The sentence that gives, the one with the amount before others, else of a measure with agencies its first; null: this is no measure. */
function tellingSentence({ body, agencies }: Unit, titlesOnly: boolean): Reading | null {
  const sentences = sentencesOf(body.units)
    .map((place) => slice(body, place))
    .filter(({ units }) => units.length >= LEAST_BODY);
  const giving = sentences.filter(({ units }) => (titlesOnly ? grantsTitle : givesBenefit)(units));
  const most = giving.length > 1 ? amountIn(body, givesBenefit) : null;
  const paying = most === null ? undefined : giving.find(({ printed }) => printed.includes(most.quote));
  const said = paying ?? giving[0];
  if (said !== undefined) return said;
  const [first] = sentences;
  return agencies === null || titlesOnly || first === undefined || isOfficial(first.units) ? null : first;
}

function itemOf(
  { articleId, number, heading }: Article,
  { unit: { reading, body, agencies, point }, said }: Measure,
  { n, alone, regionName, around }: { n: number; alone: boolean; regionName: string; around: Around },
): ProposedItem {
  const clause = `${number}${point}`.slice(0, 80);
  const audience = audienceIn(said);
  const deadline = deadlineIn(body) ?? around.deadline;
  const benefitKind = givesBenefit(said.units)
    ? benefitKindOf(said.units, heading, body.units)
    : benefitKindOf(heading, said.units, body.units);
  const [spokenOf] = kindsOf(heading, body.units);
  const kind = KIND_OF[benefitKind] ?? spokenOf;
  return {
    itemId: `i-${articleId}`.slice(0, 70) + (n === 0 ? '' : `-${n + 1}`),
    title: titleOf(alone ? heading : '', body, said),
    benefitKind,
    summary: shortened(body.printed.trim(), MOST_SUMMARY),
    amount: amountIn(body, givesBenefit),
    conditions: around.conditions.slice(0, 40),
    requirements: requirementsFor(audience, {
      clause,
      regionName,
      sentence: said.units,
      around: around.requirements,
    }),
    ...(isForPersons(audience, said.units) && { forPersons: true }),
    combinable: '',
    ...(kind !== undefined && kind !== 'other' && { kind }),
    citedDocNos: [...new Set(findDocumentNumbers(reading.printed))].slice(0, 40).map((one) => one.slice(0, 80)),
    audience,
    whereToApply: whereToApplyIn(body) || around.whereToApply,
    leadAgency: agencies?.lead ?? null,
    cooperatingAgencies: (agencies?.cooperating ?? []).slice(0, 40),
    articleId,
    clause,
    quote: quoteOf(said),
    deadline: deadline?.text ?? null,
    deadlineDay: deadline?.day ?? null,
  };
}

/** The name of a title, else the heading when it names the measure, the clause that gives, the first clause; at most forty characters. */
function titleOf(heading: string, body: Reading, said: Reading): string {
  const gives = givesBenefit(said.units);
  const own = OWN_NAME.exec(body.units)?.[1];
  if (own !== undefined && !grantsTitle(own) && !/[对给予按]/.test(own)) return body.printed.slice(0, own.length);
  if (grantsTitle(said.units)) {
    const [open, close] = [said.printed.indexOf('“'), said.printed.indexOf('”')];
    const name = `${said.printed.slice(open + 1, close)}称号`;
    if (open >= 0 && close > open + 2 && name.length <= MOST_TITLE) return name;
  }
  const general = heading.length <= 6 && GENERAL.some((word) => heading.endsWith(word));
  if (heading !== '' && !general && heading.length <= MOST_TITLE) return heading;
  const source = gives ? said : body;
  const clauses = clausesOf(source.units).map((place) => slice(source, place));
  const chosen = (gives ? clauses.find(({ units }) => saysGift(units)) : undefined) ?? clauses[0] ?? said;
  const words = withoutEndMark(chosen.printed);
  const title = LINKS.includes(words.charAt(0)) ? words.slice(1) : words;
  if (title.length <= MOST_TITLE) return title;
  const head = title.slice(0, MOST_TITLE);
  const bracket = Math.max(head.indexOf('（'), head.indexOf('('));
  const stop = bracket >= 8 ? bracket : head.lastIndexOf('、');
  return stop >= 8 ? title.slice(0, stop) : `${title.slice(0, MOST_TITLE - 1)}…`;
}

/** The sentence, or of a long one as many of its first clauses as a quote holds: as it stands in the text. */
function quoteOf(said: Reading): string {
  if (said.printed.length <= 300) return said.printed;
  const last = clausesOf(said.units)
    .filter(({ end }) => end <= 300)
    .pop();
  return said.printed.slice(0, last?.end ?? 300);
}

/**
 * Of the proposed items those that the earlier ones (of the version before, put on these articles) do not cover: neither by quote nor by title nor by clause.
 * Ids are made unlike theirs.
 */
export function besides<T extends Pick<ProposedItem, 'itemId' | 'title' | 'quote' | 'articleId' | 'clause'>>(
  earlier: readonly T[],
  proposed: readonly ProposedItem[],
): ProposedItem[] {
  const ids = new Set(earlier.map(({ itemId }) => itemId));
  const known = earlier.map((item) => ({ ...item, key: titleKey(item.title), said: titleKey(item.quote) }));
  const fresh = proposed.filter((item) => {
    const [key, said, summary] = [titleKey(item.title), titleKey(item.quote), titleKey(item.summary)];
    return !known.some(
      (old) =>
        old.key === key ||
        (old.articleId === item.articleId && (old.said === '' || old.clause === item.clause)) ||
        (old.said !== '' && (said.includes(old.said) || old.said.includes(said) || summary.includes(old.said))),
    );
  });
  return fresh.slice(0, Math.max(0, MOST_ITEMS - earlier.length)).map((item) => {
    let { itemId } = item;
    for (let n = 2; ids.has(itemId); n += 1) itemId = `${item.itemId}-v${n}`;
    ids.add(itemId);
    return { ...item, itemId };
  });
}
