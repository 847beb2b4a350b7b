/** One sentence of an enterprise as facts of its profile (R-POLICY 4): '36人，食品厂，呼市，想换设备'. */
import { readFigures } from './figures';
import { covers, found, leftOver, placesOf, sheetOf, take, wordsOf, type Sheet, type Span } from './phrases';
import type { Read, Reading, Unread, Wish } from './types';
import { FOUNDER_WORDS, MARKER_WORDS, PLACES, TRADES, WISH_WORDS } from './words';

export type { Reading } from './types';

const VERB =
  /想|打算|准备|希望|计划|考虑|需要|急需|急|(?<![主重])要(?!素)|(?<![需要])求|缺|申请|申报|能不能|可不可以|有没有|怎么|如何|去哪|帮/;
const ASKS = /^(?:能不能|可不可以|有没有|怎么|如何|去哪)$/;
const ACTION = /^(?:换|更新|买|购|招|贷|缺|减|免|融|参展|技改|技术改造|扩产|找|退税|开拓|设备更新|升级)/;
const NEGATED = /(?:没有|没|不是|不需要|不用|不想|未|非|无|还没|暂无)(?:评上|取得|任何|有)?$/;
const HIRES = /(?:招|雇|聘|安置|吸纳|用)/;
const SIZES = /小型微利企业|小微企业|小微|微型企业|微型|小型企业|小型|中型企业|中型|大型企业|大型|中小企业|中小微/g;

const KIND = /^(?:公司|园|企业|中心|开发|服务|院|店|馆|厂|业|部|站|铺|社|队|场|行)+/;
const DENIED = /^(?:不|没|未|暂无|无)/;

/** 厂房 is a place to rent. */
const tradesIn = (sheet: Sheet, span: Span) =>
  found(sheet, TRADES, span).filter(({ word, end }) => word !== '厂' || sheet.text.charAt(end) !== '房');
const hasTrade = (sheet: Sheet, span: Span): boolean => tradesIn(sheet, span).length > 0;

interface Wishing {
  span: Span;
  wishes: Reading['wishes'];
}

/** Where a phrase says what somebody wants, and what; null where it only tells of the enterprise. */
function wishingOf(sheet: Sheet, phrase: Span): Wishing | null {
  const verb = VERB.exec(sheet.text.slice(phrase.start, phrase.end));
  const trade =
    hasTrade(sheet, phrase) || /[\d一二三四五六七八九十百]+[个名]?人/.test(sheet.text.slice(phrase.start, phrase.end));
  // of a question all of it: 社保补贴怎么领
  const start = verb && !ASKS.test(verb[0]) ? phrase.start + verb.index : phrase.start;
  const words = found(sheet, WISH_WORDS, { start, end: phrase.end }).filter(({ word, start: at, end }) => {
    if (NEGATED.test(sheet.text.slice(phrase.start, at))) return false;
    if (!verb) return word.length > 1 && (!trade || ACTION.test(word)) && !isTradeItself(sheet, { start: at, end });
    return true;
  });
  const [first] = words;
  if (!first) return null;
  // 想换设备的食品厂: behind 的 the enterprise is told of again
  const of = sheet.text.indexOf('的', words.at(-1)?.end ?? 0);
  const end = of >= 0 && of < phrase.end && hasTrade(sheet, { start: of, end: phrase.end }) ? of : phrase.end;
  // 想给36人的食品厂贷款: what stands between verb and wish is told of it as well
  const between = { start, end: first.start };
  const told = verb !== null && (hasTrade(sheet, between) || /\d/.test(sheet.text.slice(start, first.start)));
  const from = verb && !told ? start : first.start;
  const ids = [...new Map(words.map(({ id, start: at, end: to }) => [id, { start: at, end: to }]))];
  return {
    span: { start: from, end: verb || !trade ? end : (words.at(-1)?.end ?? end) },
    wishes: ids.map(([id, span]) => ({ id, text: wordsOf(sheet, span) })),
  };
}

/** 培训 in 培训学校, 设备 in 设备制造: part of what the enterprise is. */
const isTradeItself = (sheet: Sheet, span: Span): boolean => {
  const around = { start: Math.max(0, span.start - 6), end: Math.min(sheet.text.length, span.end + 6) };
  const own = [TRADES, MARKER_WORDS, FOUNDER_WORDS].flatMap((table) => found<string>(sheet, table, around));
  return own.some((one) => covers(one, span));
};

function readArea(sheet: Sheet): { read: Read[]; unread: Unread[] } {
  const all = PLACES.flatMap(([word, code]) =>
    placesOf(sheet, word, { start: 0, end: sheet.text.length }).map((span) => ({ ...span, code })),
  );
  const places = all
    .filter((one) => !all.some((other) => other.end - other.start > one.end - one.start && covers(other, one)))
    .sort((a, b) => a.start - b.start);
  const within = (outer: string, inner: string): boolean => inner.startsWith(outer.replace(/(?:00)+$/, ''));
  let best: (Span & { code: string }) | undefined;
  const others: Span[] = [];
  for (const place of places) {
    // 赛罕 of 赛罕区
    take(sheet, { start: place.start, end: place.end + (/^[市区县旗盟]/.test(sheet.text.slice(place.end)) ? 1 : 0) });
    if (!best || (place.code !== best.code && within(best.code, place.code))) best = place;
    else if (!within(place.code, best.code)) others.push(place);
  }
  return {
    read: best ? [{ fact: 'areaCode', value: best.code, about: false, text: wordsOf(sheet, best) }] : [],
    unread: others.map((span) => ({ text: wordsOf(sheet, span), why: 'second' as const })),
  };
}

/** The trade that the last word of a phrase names; further phrases' other trades are said. */
function readTrade(sheet: Sheet, outside: (span: Span) => boolean): { read: Read[]; unread: Unread[] } {
  const named = sheet.phrases.flatMap((phrase) => {
    const words = tradesIn(sheet, phrase).filter(outside);
    const last = words.at(-1);
    if (!last) return [];
    const start = words[0]?.start ?? last.start;
    // 有机食品 of 批发, 院 of 美容: what stands close by is the trade's own name
    const goods = /[\p{Script=Han}]{0,6}$/u.exec(sheet.text.slice(phrase.start, start))?.[0] ?? '';
    const own = [...goods].reverse().findIndex((_, back) => sheet.taken[start - 1 - back]);
    const more = KIND.exec(sheet.text.slice(last.end, phrase.end))?.[0].length ?? 0;
    const span = { start: start - (own < 0 ? goods.length : own), end: last.end + more };
    take(sheet, span);
    return [{ id: last.id, span: { start, end: span.end } }];
  });
  const [first, ...rest] = named;
  if (!first) return { read: [], unread: [] };
  return {
    read: [{ fact: 'industry', value: first.id, about: false, text: wordsOf(sheet, first.span) }],
    unread: rest
      .filter(({ id }) => id !== first.id)
      .map(({ span }) => ({ text: wordsOf(sheet, span), why: 'second' as const })),
  };
}

function readList<Id extends string>(
  sheet: Sheet,
  fact: 'markers' | 'founders',
  table: readonly (readonly [id: Id, ...words: string[]])[],
  outside: (span: Span) => boolean,
): { read: Read[]; unread: Unread[] } {
  const read: Read[] = [];
  const unread: Unread[] = [];
  for (const phrase of sheet.phrases) {
    for (const { id, start, end } of found(sheet, table, phrase)) {
      const before = sheet.text.slice(phrase.start, start);
      if (!outside({ start, end }) || (fact === 'founders' && HIRES.test(before))) continue;
      take(sheet, { start, end });
      const text = wordsOf(sheet, { start, end });
      const negation = NEGATED.exec(before);
      if (negation) {
        const span = { start: phrase.start + negation.index, end };
        take(sheet, span);
        unread.push({ text: wordsOf(sheet, span), why: 'negated' });
      } else if (!read.some(({ value }) => value === id)) read.push({ fact, value: id, about: false, text });
    }
  }
  return { read, unread };
}

/** What a sentence says of an enterprise, what its writer is after, and what of it was not understood: nothing is guessed, nothing dropped. `today`: 'YYYY-MM-DD'. */
export function readSentence(typed: string, today: string): Reading {
  const sheet = sheetOf(typed);
  const wishing = sheet.phrases.flatMap((phrase) => wishingOf(sheet, phrase) ?? []);
  const outside = (span: Span): boolean => !wishing.some((one) => covers(one.span, span));
  const area = readArea(sheet);
  const parts = [
    area,
    readFigures(sheet, outside, today),
    readTrade(sheet, outside),
    readList(sheet, 'markers', MARKER_WORDS, outside),
    readList(sheet, 'founders', FOUNDER_WORDS, outside),
  ];
  const sizes = [...sheet.text.matchAll(SIZES)].flatMap((match): Unread[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (sheet.taken[span.start] || !outside(span)) return [];
    take(sheet, span);
    return [{ text: wordsOf(sheet, span), why: 'size' }];
  });
  wishing.forEach(({ span }) => take(sheet, span));
  const wishes = new Map<Wish, string>();
  for (const { id, text } of wishing.flatMap((one) => one.wishes)) if (!wishes.has(id)) wishes.set(id, text);
  return {
    read: parts.flatMap(({ read }) => read),
    wishes: [...wishes].map(([id, text]) => ({ id, text })),
    unread: [
      ...parts.flatMap(({ unread }) => unread),
      ...sizes,
      ...leftOver(sheet).map((span): Unread => {
        const text = wordsOf(sheet, span);
        return { text, why: DENIED.test(text) ? 'negated' : 'unknown' };
      }),
    ],
  };
}
