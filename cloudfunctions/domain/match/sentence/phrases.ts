import { plain } from '../../policy-import/plain';

/** [start, end) of the sentence. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence with what has been understood of it marked: what stays unmarked is said to its writer, never dropped. */
export interface Sheet {
  /** As it was typed. */
  typed: string;
  /** Half width, simplified, capitals: places are those of `typed`. */
  text: string;
  taken: boolean[];
  phrases: readonly Span[];
}

const ENDS = ',，。;；!！?？、\n';

function phrasesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const ends = at === text.length || ENDS.includes(text.charAt(at));
    // '1,200' is one figure
    if (!ends || (text.charAt(at) === ',' && /\d,\d{3}(?!\d)/.test(text.slice(at - 1, at + 5)))) continue;
    if (text.slice(start, at).trim() !== '') spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

export function sheetOf(typed: string): Sheet {
  const text = [...plain(typed)].map((one) => (/[a-z]/.test(one) ? one.toUpperCase() : one)).join('');
  return { typed, text, taken: Array.from({ length: text.length }, () => false), phrases: phrasesOf(text) };
}

export const take = ({ taken }: Sheet, { start, end }: Span): void => void taken.fill(true, start, end);
export const wordsOf = ({ typed }: Sheet, { start, end }: Span): string => typed.slice(start, end).trim();

/** Every place of a word in a stretch; Latin ones only where no further letter stands beside them. */
export function placesOf({ text }: Sheet, word: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(word, start); at >= 0 && at + word.length <= end; at = text.indexOf(word, at + 1)) {
    const beside = `${text.charAt(at - 1)}${text.charAt(at + word.length)}`;
    if (!/^[A-Z0-9]+$/.test(word) || !/[A-Z]/.test(beside)) found.push({ start: at, end: at + word.length });
  }
  return found;
}

/** The words of a table that stand in a stretch, those within a longer one left out; in the order of the text. */
export function found<Id extends string>(
  sheet: Sheet,
  table: readonly (readonly [id: Id, ...words: string[]])[],
  within: Span,
): (Span & { id: Id; word: string })[] {
  const all = table.flatMap(([id, ...words]) =>
    words.flatMap((word) => placesOf(sheet, word, within).map((span) => ({ ...span, id, word }))),
  );
  return all
    .filter((one) => !all.some((other) => other.word.length > one.word.length && covers(other, one)))
    .sort((a, b) => a.start - b.start);
}

export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;

const FILLERS =
  /我们这|我们|咱们|咱|我家|我是|我|本公司|本企业|本单位|企业|公司|单位|注册地|地址|位于|坐落|目前|现在|去年|今年|前年|如今|已经|拿过|主要|大概|大约|差不多|左右|请问|您好|你好|谢谢|想问一下|问一下|想问|了解一下|了解|看看|可以|能够|可|能|享受|申请|申报|领|拿|哪些|什么|多少|有没有|有无|政策|补贴|补助|支持|优惠|奖励|扶持|以及|还有|而且|但是|因为|所以|就是|一共|总共|共有|员工|职工|工人|人数|人员|人|营收|收入|营业额|一家|这家|家|小|老板|行业|做|搞|干|开|办|从事|经营|成立|注册|创办|创立|开办|于|是|的|了|在|有|个|和|与|也|还|都|就|才|很|及|等|吗|呢|啊|吧|呀|想|要|需要|打算|准备|希望|一|这|那|每|年|万|元|左|右|约|近|多|余|项|过|固定|正式|全职|在册|单干|来|名|位|:|：|\(|\)|\s|[.·~"'“”‘’《》【】[\]-]/g;

/** Stretches that nothing has understood and that say something: of a phrase of which nothing was, the whole. */
export function leftOver(sheet: Sheet): Span[] {
  return sheet.phrases.flatMap(({ start, end }): Span[] => {
    const rest: Span[] = [];
    for (let at = start; at < end; at += 1) {
      const last = rest.at(-1);
      if (sheet.taken[at]) continue;
      if (last?.end === at) last.end += 1;
      else rest.push({ start: at, end: at + 1 });
    }
    const saying = rest.filter((span) => sheet.text.slice(span.start, span.end).replace(FILLERS, '') !== '');
    return saying.length > 0 && rest.length === 1 && rest[0]?.start === start && rest[0].end === end
      ? [{ start, end }]
      : saying;
  });
}
