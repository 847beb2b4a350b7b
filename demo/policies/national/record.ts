import { article, ownHeading } from '../article';
import type { DemoArticle, DemoPolicy, PolicyItem } from '../types';

/** The day on which each was last compared with what was found of its original. */
const CHECKED = '2026-11-28';
const OWNER = '示例枢纽服务平台';
const QUOTED = 60;

type FromRecord = 'conditions' | 'articleId' | 'quote' | 'sourceAddress' | 'owner' | 'checkedDay';
type MayBeAbsent = 'amount' | 'cooperatingAgencies' | 'citedDocNos' | 'deadline' | 'deadlineDay' | 'combinable';
type ItemGiven = Omit<PolicyItem, FromRecord | MayBeAbsent> &
  Partial<Pick<PolicyItem, MayBeAbsent>> & {
    /** What the clause says, in our own words; of a law its article says it. */
    rule?: string;
  };

type FromNational = 'issuersNote' | 'issuedDayPrecision' | 'issuedDayNote' | 'level' | 'regionName' | 'regionId' | 'audience' | 'status' | 'attachments' | 'cites'; // prettier-ignore
type Given = Omit<DemoPolicy, FromNational | 'articles' | 'items' | 'owner' | 'checkedDay' | 'summarised'> & {
  /** Number, heading and text; or, of a law, its articles as they stand. */
  articles: readonly (readonly [number: string, heading: string, text: string])[] | readonly DemoArticle[];
  items: readonly ItemGiven[];
};

const isArticle = (one: Given['articles'][number]): one is DemoArticle => 'articleId' in one;

/** The beginning of a rule up to a mark, as far as a quote goes. */
function quoteOf(rule: string): string {
  const head = rule.slice(0, QUOTED);
  const end = Math.max(...[...'。；，'].map((mark) => head.lastIndexOf(mark)));
  return rule.length <= QUOTED ? rule : end >= 6 ? head.slice(0, end) : head;
}

/** The article that an item is from: the one with the words of its amount, else the one that its clause begins with. */
function articleOf(articles: readonly DemoArticle[], { clause, amount, rule, itemId }: ItemGiven): DemoArticle {
  const words = amount?.quote ?? rule ?? '';
  const named = articles.filter(({ number }) => clause.includes(number));
  const found = named.find(({ text }) => text.includes(words)) ?? named[0];
  if (!found) throw new Error(`${itemId}: no article for ${clause}`);
  return found;
}

/** A document of the state, in force, in summary: what it says stands in our own words, and the original decides. */
export function national({ articles: given, items, ...rest }: Given): DemoPolicy {
  const articles = given.map((one, index) =>
    isArticle(one) ? one : ownHeading(`a${index + 1}`, 2, one[0], one[1], one[2].split('\n')),
  );
  return {
    ...rest,
    issuersNote: null,
    issuedDayPrecision: 'day',
    issuedDayNote: '',
    level: 'national',
    regionName: '全国',
    regionId: null,
    audience: '',
    status: 'in-force',
    summarised: true,
    owner: OWNER,
    checkedDay: CHECKED,
    attachments: [],
    cites: [],
    articles,
    items: items.map(({ rule, ...one }): PolicyItem => {
      const { articleId, text } = articleOf(articles, { rule: rule ?? '', ...one });
      return {
        amount: null,
        cooperatingAgencies: [],
        citedDocNos: [],
        deadline: null,
        deadlineDay: null,
        combinable: '',
        ...one,
        conditions: one.requirements.map((requirement) => requirement.text),
        articleId,
        quote: quoteOf(rule ?? text),
      };
    }),
  };
}

/** The articles of a law from lines 'number｜heading｜summary'; a chapter has no summary. */
export function lawInSummary(lines: string): DemoArticle[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [number = '', heading = '', text] = line.trim().split('｜');
      return text === undefined
        ? article(`a${index + 1}`, 1, number, heading, [heading])
        : ownHeading(`a${index + 1}`, 2, number, heading, [text]);
    });
}
