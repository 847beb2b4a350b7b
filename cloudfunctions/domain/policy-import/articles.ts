import type { Section } from './sections';

export interface Article {
  articleId: string;
  number: string;
  heading: string;
  text: string;
  level: number;
}

const FOLD_UP_TO = 600;
/** Leaves room, in a record of 400, for articles of a million characters to be cut. */
const MOST = 340;
const LONGEST = 19_000;

/**
 * Articles of a readable size: numbered points without headings of their own stay together while that is short, a heading with nothing below
 * it has itself as text. `places` gives for each article the paragraphs that it was made of.
 */
export function articlesOf(sections: readonly Section[]): {
  articles: Article[];
  places: Record<string, [number, number]>;
} {
  const folded = capped(fold(sections));
  const articles: Article[] = [];
  const places: Record<string, [number, number]> = {};
  for (const section of folded) {
    const text = section.lines.join('\n') || section.printed || section.number;
    for (let at = 0; at < text.length; at += LONGEST) {
      const articleId = `a${articles.length + 1}`;
      articles.push({
        articleId,
        number: section.number,
        heading: section.heading.slice(0, 200),
        text: text.slice(at, at + LONGEST).trim() || section.number,
        level: section.level,
      });
      places[articleId] = section.place;
    }
  }
  return { articles, places };
}

const whole = ({ printed, covered, lines }: Section): string[] => [printed, ...lines.slice(covered)];

/** From the last to the first, so that a point's own points are settled before it is. */
function fold(sections: readonly Section[]): Section[] {
  const work = sections.map((section) => ({ ...section, lines: [...section.lines] }));
  const children = new Map<number, number[]>();
  for (const [i, { parent }] of work.entries())
    if (parent !== null) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [i]);
      else known.push(i);
    }
  const gone = new Set<number>();
  for (let i = work.length - 1; i >= 0; i -= 1) {
    const section = work[i];
    const below = children.get(i) ?? [];
    if (section === undefined || below.length === 0) continue;
    const points = below.map((child) => work[child]).filter((point) => point !== undefined);
    const plainPoints = points.every(
      (point, n) =>
        ['digit', 'paren-digit', 'digit-paren', 'circled'].includes(point.kind) &&
        point.heading === '' &&
        (children.get(below[n] ?? -1) ?? []).every((inner) => gone.has(inner)),
    );
    const lines = points.map((point) => whole(point).join('\n'));
    const size = [...section.lines, ...lines].reduce((sum, text) => sum + text.length, 0);
    if (!plainPoints || size > FOLD_UP_TO) continue;
    section.lines.push(...lines);
    section.place = [section.place[0], Math.max(section.place[1], ...points.map((point) => point.place[1]))];
    for (const child of below) gone.add(child);
  }
  return work.filter((_, i) => !gone.has(i));
}

/** A record holds 400 articles at most: neighbours are put together when there are more, as 第一条至第三条. */
function capped(sections: Section[]): Section[] {
  const each = Math.ceil(sections.length / MOST);
  if (each <= 1) return sections;
  const result: Section[] = [];
  for (let i = 0; i < sections.length; i += each) {
    const group = sections.slice(i, i + each);
    const [first] = group;
    if (first === undefined) continue;
    const lines = group.flatMap((section, n) => (n === 0 ? section.lines : whole(section)));
    const last = group[group.length - 1]?.number ?? first.number;
    const number = last === first.number ? last : `${first.number}至${last}`.slice(0, 40);
    result.push({
      ...first,
      number,
      lines,
      place: [first.place[0], group[group.length - 1]?.place[1] ?? first.place[1]],
    });
  }
  return result;
}
