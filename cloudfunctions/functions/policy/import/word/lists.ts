/** Numbering as Word keeps it apart from the text (word/numbering.xml, word/styles.xml). */

export interface Level {
  start: number;
  format: string;
  /** '第%1条', '（%2）': %n stands for the number of level n. */
  text: string;
}

interface List {
  /** Lists of one kind count on together. */
  kind: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins anew. */
  restarts: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<string, List>;
export interface Place {
  list: string;
  level: number;
}

/** Every `<w:name …>…</w:name>`, its attributes and its content, in one pass; elements of one name are not nested in these files. */
export function elementsOf(xml: string, name: string): { head: string; content: string }[] {
  const found: { head: string; content: string }[] = [];
  const opening = `<w:${name}`;
  const closing = `</w:${name}>`;
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at + 1)) {
    if (!' >/'.includes(xml.charAt(at + opening.length))) continue;
    const headEnd = xml.indexOf('>', at);
    if (headEnd < 0) break;
    const head = xml.slice(at, headEnd + 1);
    if (head.endsWith('/>')) {
      found.push({ head, content: '' });
      continue;
    }
    const end = xml.indexOf(closing, headEnd);
    if (end < 0) break;
    found.push({ head, content: xml.slice(headEnd + 1, end) });
    at = end;
  }
  return found;
}

/** The value of `w:name` in an opening tag. */
export function attributeOf(head: string, name: string): string | null {
  const at = head.indexOf(`w:${name}="`);
  if (at < 0) return null;
  const from = at + name.length + 4;
  const end = head.indexOf('"', from);
  return end < 0 ? null : unescaped(head.slice(from, end));
}

const valueOf = (xml: string, name: string): string | null => {
  const [element] = elementsOf(xml, name);
  return element === undefined ? null : attributeOf(element.head, 'val');
};

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The lists of a document by their id. */
export function listsOf(numberingXml: string): Lists {
  const kinds = new Map(
    elementsOf(numberingXml, 'abstractNum').map(({ head, content }) => [
      attributeOf(head, 'abstractNumId'),
      levelsOf(content),
    ]),
  );
  const lists = new Map<string, List>();
  for (const { head, content } of elementsOf(numberingXml, 'num')) {
    const id = attributeOf(head, 'numId');
    const kind = valueOf(content, 'abstractNumId');
    const levels = kind === null ? undefined : kinds.get(kind);
    if (id === null || kind === null || levels === undefined) continue;
    const overrides = elementsOf(content, 'lvlOverride');
    const restarts = overrides.flatMap((override) => {
      const start = valueOf(override.content, 'startOverride');
      return start === null ? [] : [[Number(attributeOf(override.head, 'ilvl')), Number(start)] as const];
    });
    lists.set(id, { kind, levels, restarts: new Map(restarts) });
  }
  return lists;
}

const levelsOf = (xml: string): Map<number, Level> =>
  new Map(
    elementsOf(xml, 'lvl').map(({ head, content }) => [
      Number(attributeOf(head, 'ilvl')),
      {
        start: Number(valueOf(content, 'start') ?? 1),
        format: valueOf(content, 'numFmt') ?? 'decimal',
        text: valueOf(content, 'lvlText') ?? '',
      },
    ]),
  );

/** Where a paragraph's or a style's properties place it; level 0 when only the list is named. */
export function placeOf(properties: string): Place | null {
  const [numbering] = elementsOf(properties, 'numPr');
  if (numbering === undefined) return null;
  const list = valueOf(numbering.content, 'numId');
  return list === null ? null : { list, level: Number(valueOf(numbering.content, 'ilvl') ?? 0) };
}

/** Styles that number their paragraphs ('标题 1' as 一、). */
export function numberedStyles(stylesXml: string): Map<string, Place> {
  const styles = new Map<string, Place>();
  for (const { head, content } of elementsOf(stylesXml, 'style')) {
    const id = attributeOf(head, 'styleId');
    const place = placeOf(content);
    if (id !== null && place !== null) styles.set(id, place);
  }
  return styles;
}
