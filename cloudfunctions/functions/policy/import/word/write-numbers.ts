import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attributeOf, elementsOf, listsOf, numberedStyles, placeOf, type Lists, type Place } from './lists';
import { formatNumber } from './number-formats';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/**
 * A Word document with the numbers that Word shows before its paragraphs (第一条, 一、, （一）) written into them: its reader makes lists of
 * bullets of them, and an article without its number could not be found. The same bytes when nothing is numbered.
 */
export function withWrittenNumbers(docx: Buffer): Buffer {
  const names = [DOCUMENT, NUMBERING, STYLES];
  const parts = unzipSync(docx, { filter: ({ name }) => names.includes(name) });
  const [document, numbering, styles] = names.map((name) => parts[name]);
  if (document === undefined || numbering === undefined) return docx;
  const lists = listsOf(strFromU8(numbering));
  const written = numberParagraphs(strFromU8(document), lists, numberedStyles(styles ? strFromU8(styles) : ''));
  if (written === null) return docx;
  return Buffer.from(zipSync({ ...unzipSync(docx), [DOCUMENT]: strToU8(written) }, { level: 0 }));
}

/** Null: no paragraph is numbered. */
function numberParagraphs(xml: string, lists: Lists, styles: ReadonlyMap<string, Place>): string | null {
  const count = counter(lists);
  const pieces: string[] = [];
  let from = 0;
  // A paragraph's properties stand at its head; what they were before a tracked change stands within them.
  let end = 0;
  for (let at = xml.indexOf('<w:pPr>'); at >= 0; at = xml.indexOf('<w:pPr>', end)) {
    end = xml.indexOf('</w:pPr>', at);
    if (end >= 0 && xml.slice(at, end).includes('<w:pPrChange')) end = xml.indexOf('</w:pPr>', end + 8);
    if (end < 0) break;
    const properties = xml.slice(at + 7, end);
    const [style] = elementsOf(properties, 'pStyle');
    const place = placeOf(properties) ?? styles.get((style && attributeOf(style.head, 'val')) ?? '');
    const number = place && count(place);
    if (!number) continue;
    pieces.push(xml.slice(from, end + 8), '<w:r><w:t xml:space="preserve">', escaped(number), '</w:t></w:r>');
    from = end + 8;
  }
  if (pieces.length === 0) return null;
  pieces.push(xml.slice(from));
  return pieces.join('');
}

/** Counts paragraphs as Word does: a deeper level begins anew after a higher one; lists of one kind count on unless they say otherwise. */
function counter(lists: Lists): (place: Place) => string | null {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ list: id, level }) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return null;
    const numbers = counts.get(list.kind) ?? new Map<number, number>();
    counts.set(list.kind, numbers);
    const restart = begun.has(`${id}/${level}`) ? undefined : list.restarts.get(level);
    begun.add(`${id}/${level}`);
    numbers.set(level, restart ?? (numbers.has(level) ? (numbers.get(level) ?? 0) + 1 : own.start));
    for (const deeper of [...numbers.keys()]) if (deeper > level) numbers.delete(deeper);
    if (formatNumber(own.format, 1) === null) return null;
    let text = own.text;
    for (const [at, { format, start }] of list.levels)
      if (at <= level) text = text.replaceAll(`%${at + 1}`, formatNumber(format, numbers.get(at) ?? start) ?? '');
    return /[、）)]$/.test(text) ? text : `${text} `;
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
