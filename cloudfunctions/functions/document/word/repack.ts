import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same in every zone: a zip keeps the time of day without one. */
const PACKED_AT = new Date(2020, 0, 1);

/**
 * A .docx without what differs each time it is made: its files carry one date, its properties `at` (epoch ms), its bookmarks count from 1
 * (docx counts on for as long as the process lives). Same content, same bytes.
 */
export function repack(docx: Uint8Array, at: number): Buffer {
  const stamp = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const settle: Record<string, (xml: string) => string> = {
    'docProps/core.xml': (xml) => dated(xml, stamp),
    'word/document.xml': renumbered,
  };
  const files = unzipSync(docx);
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  // Readers of packages expect the list of types first.
  names.sort((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1));
  const entries = names.map((name) => {
    const bytes = files[name] ?? new Uint8Array();
    const settled = settle[name];
    return [name, settled ? strToU8(settled(strFromU8(bytes))) : bytes] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: PACKED_AT, level: 6 }));
}

const TYPES = '[Content_Types].xml';

const dated = (core: string, stamp: string): string =>
  core.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, open: string) => open + stamp);

/** Only inside tags and field codes: no entry's text has the shape. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  const numberOf = (old: string): number => {
    const known = numbers.get(old) ?? numbers.size + 1;
    numbers.set(old, known);
    return known;
  };
  return xml
    .replace(
      /(w:anchor="_Toc|PAGEREF _Toc|w:name="_Toc)(\d+)/g,
      (_, before: string, old: string) => before + numberOf(old),
    )
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
      (_, before: string, old: string) => before + numberOf(old),
    );
}
