/**
 * Corpora for the search's measurements, the same in every run: the demonstration's five documents, and around them as
 * many others as are wanted. How it is made:
 *
 * 1. The five documents are cut to 342 articles: the longest article is halved at a paragraph's (else a sentence's) end
 *    until there are that many. The second part of 'a7' is 'a7~2', and answers what 'a7' answers.
 * 2. Each further document takes a topic (24 of them: fishery, roads, museums …) and a run of the articles of step 1. Each word
 *    becomes a word of the topic or an invented name, the same one throughout the document. Words of any regulation
 *    (应当, 负责 …) stay; of the words that the queries ask about one stays in a document. All figures and document
 *    numbers are others. So a grown article shares one subject with a query, never two, and the true answers stay right.
 */
import type { PolicyArticle, PolicyRecord } from '../../../cloudfunctions/domain/policy';
import { demoRecords } from '../../domain/builders/search-quality';
import { NAME_CHARACTERS, OFFICIAL, SUBJECTS, TOPICS } from './vocabulary';

const OWN_ARTICLES = 342;
/** Of a grown document. */
const ARTICLES_EACH = 25;
/** A grown article's average length is about this; longer pieces of the own ones are cut. */
const LENGTH = 127;

/** Halves a text near its middle, behind a paragraph if there is one, else a sentence, else a comma. */
function halves(text: string): [string, string] {
  for (const ends of [/\n/g, /[。;；]/g, /[,，、｜]/g]) {
    const cuts = [...text.matchAll(ends)].map(({ index }) => index + 1).filter((at) => at < text.length);
    const best = cuts.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
    if (best !== undefined) return [text.slice(0, best), text.slice(best)];
  }
  return [text.slice(0, text.length / 2), text.slice(text.length / 2)];
}

/** The five documents with `wanted` articles altogether. */
function ownRecords(wanted: number): PolicyRecord[] {
  const pieces = demoRecords.map(({ articles }) => articles.map((article) => ({ article, texts: [article.text] })));
  const all = pieces.flat();
  for (let count = all.length; count < wanted; count += 1) {
    let longest = { piece: all[0], at: 0, length: 0 };
    for (const piece of all) {
      for (const [at, text] of piece.texts.entries()) {
        if (text.length > longest.length) longest = { piece, at, length: text.length };
      }
    }
    const { piece, at } = longest;
    piece?.texts.splice(at, 1, ...halves(piece.texts[at] ?? ''));
  }
  return demoRecords.map((record, p) => ({
    ...record,
    articles: (pieces[p] ?? []).flatMap(({ article, texts }) =>
      texts.map((text, n) => ({
        articleId: n === 0 ? article.articleId : `${article.articleId}~${n + 1}`,
        number: article.number,
        heading: article.heading,
        text,
      })),
    ),
  }));
}

/** A small generator (Lehmer), so that nothing depends on chance. */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const official = new Set(OFFICIAL);
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of a text. Ideographs that the segmenter leaves single and side by side are a word that it does not know (助保贷). */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let single = false;
  for (const { segment } of segmenter.segment(text)) {
    const alone = /^[\u3400-\u9fff]$/.test(segment);
    if (alone && single) words.push((words.pop() ?? '') + segment);
    else words.push(segment);
    single = alone;
  }
  return words;
}

interface Cut {
  number: string;
  heading: string[];
  text: string[];
}

/** Words of a text in the language of one grown document. */
function translator(n: number): (words: readonly string[]) => string {
  const next = numbersFrom(n + 1);
  const topic = TOPICS[n % TOPICS.length] ?? [];
  const kept = SUBJECTS[next(SUBJECTS.length)];
  const others = new Map<string, string>();
  const character = () => NAME_CHARACTERS.charAt(next(NAME_CHARACTERS.length));
  const figure = (digits: string) => digits.replaceAll(/[0-9]/g, () => String(next(10)));
  const stand = (word: string): string => {
    if (official.has(word) || word === kept) return word;
    // Figures differ each time, everything else is the same throughout the document.
    if (/^[0-9.,]+$/.test(word)) return figure(word);
    // A character that stands alone is a particle or a sign.
    if (word.length === 1) return word;
    if (!/[\u3400-\u9fff]/.test(word)) return figure(word);
    const known = others.get(word);
    if (known !== undefined) return known;
    const other = next(3) > 0 ? (topic[next(topic.length)] ?? '') : character() + character();
    others.set(word, other);
    return other;
  };
  return (words) => words.map(stand).join('');
}

function grownRecord(n: number, cuts: readonly Cut[], articles: number): PolicyRecord {
  const translate = translator(n);
  const next = numbersFrom(n + 77_777);
  const topic = TOPICS[n % TOPICS.length] ?? [];
  const first = next(cuts.length);
  const year = 2008 + (n % 16);
  return {
    policyId: `grown-${n}`,
    title: `${translate(['示例', '地名'])}关于${topic[next(topic.length)] ?? ''}${topic[next(topic.length)] ?? ''}管理的办法（${n}）`,
    docNo: `示例${topic[0] ?? ''}字〔${year}〕${1 + (n % 400)}号`,
    issuers: ['示例厅'],
    issuedDay: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-15`,
    level: n % 3 === 0 ? 'region' : 'prefecture',
    regionId: null,
    kinds: ['other'],
    // As the demonstration's own documents are: most of them are past their end.
    status: n % 5 === 0 ? 'draft-for-comment' : 'expired',
    expiresDay: n % 5 === 0 ? null : `${year + 3}-12-31`,
    articles: Array.from({ length: articles }, (_, a): PolicyArticle => {
      const cut = cuts[(first + a * 7) % cuts.length];
      return {
        articleId: `g${a + 1}`,
        number: `第${a + 1}条`,
        heading: translate(cut?.heading ?? []),
        text: translate(cut?.text ?? []),
      };
    }),
  };
}

/** The five documents and, around them, as many others as make `articles` articles (at least 342) altogether. */
export function searchCorpus(articles: number): PolicyRecord[] {
  const own = ownRecords(OWN_ARTICLES);
  const cuts = own
    .flatMap((record) => record.articles)
    .filter(({ text }) => text.length > LENGTH / 4)
    .map(({ number, heading, text }) => ({
      number,
      heading: wordsOf(heading),
      text: wordsOf(text.slice(0, 2 * LENGTH)),
    }));
  const grown: PolicyRecord[] = [];
  for (let left = articles - OWN_ARTICLES; left > 0; left -= ARTICLES_EACH) {
    grown.push(grownRecord(grown.length, cuts, Math.min(ARTICLES_EACH, left)));
  }
  // Own documents in the midst of the others: where they stand decides nothing.
  const middle = grown.length >> 1;
  return [...grown.slice(0, middle), ...own, ...grown.slice(middle)];
}

/** One more document, as it is published: its first article says something that no other says. */
export const oneMoreDocument: PolicyRecord = {
  policyId: 'one-more',
  title: '示例市海葵科普馆开放办法',
  docNo: '示例科字〔2024〕3号',
  issuers: ['示例局'],
  issuedDay: '2024-03-01',
  level: 'prefecture',
  regionId: null,
  kinds: ['other'],
  status: 'in-force',
  expiresDay: null,
  articles: Array.from({ length: ARTICLES_EACH }, (_, a) => ({
    articleId: `o${a + 1}`,
    number: `第${a + 1}条`,
    heading: '开放',
    text: `海葵科普馆第${a + 1}展厅全年向公众开放，讲解员每日讲解${a + 2}场，学生凭证件入馆，周一闭馆检修。`,
  })),
};
