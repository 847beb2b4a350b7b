import type { Draft, DraftArticle } from '../parts/types';

/** First and last paragraph of the original. */
export type Place = readonly [first: number, last: number];

/**
 * The paragraphs that an article was made of: as the reader of the file noted them; of one that was made since, those that carry its words. Null when
 * they are nowhere in the original.
 */
export function placeOf({ places, paragraphs }: Draft['original'], article: DraftArticle): Place | null {
  const noted = places[article.articleId];
  const lines = article.text.split('\n').map((line) => line.trim());
  const found = lines.flatMap((line) => {
    if (line.length < 4) return [];
    const at = paragraphs.findIndex((paragraph) => paragraph.includes(line));
    return at < 0 ? [] : [at];
  });
  if (noted && found.every((at) => at >= noted[0] && at <= noted[1])) return noted;
  const all = noted ? [...found, ...noted] : found;
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

/** The article that a paragraph went into, if any: the narrowest of those that have it. */
export function articleAt(
  original: Draft['original'],
  articles: readonly DraftArticle[],
  paragraph: number,
): string | null {
  let best: { articleId: string; size: number } | null = null;
  for (const { articleId } of articles) {
    const place = original.places[articleId];
    if (!place || paragraph < place[0] || paragraph > place[1]) continue;
    const size = place[1] - place[0];
    if (best === null || size < best.size) best = { articleId, size };
  }
  return best?.articleId ?? null;
}
