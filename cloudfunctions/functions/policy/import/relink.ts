import type { Parsed } from '../../../contract';
import { titleKey, type Finding } from '../../../domain/policy-import';

type Record = Parsed<'policy.publish'>;
type Article = Record['articles'][number];
type Item = Record['items'][number];

/**
 * The articles of a next version under the ids that they had: each takes the id of the one with its number, else of the one with its text, so
 * that what leads to an article (favourites, interpretations, shared cards) leads to the same one. `renamed`: from the ids given here.
 */
export function keepArticleIds(
  earlier: readonly Article[],
  articles: readonly Article[],
): { articles: Article[]; renamed: Map<string, string> } {
  const free = new Set(earlier.map(({ articleId }) => articleId));
  const renamed = new Map<string, string>();
  const take = (article: Article, fits: (other: Article) => boolean): void => {
    if (renamed.has(article.articleId)) return;
    const same = earlier.find((other) => free.has(other.articleId) && fits(other));
    if (same === undefined) return;
    free.delete(same.articleId);
    renamed.set(article.articleId, same.articleId);
  };
  for (const article of articles)
    take(article, (other) => other.number === article.number && other.text === article.text);
  for (const article of articles) take(article, (other) => other.number !== '' && other.number === article.number);
  for (const article of articles) take(article, (other) => titleKey(other.text) === titleKey(article.text));
  const taken = new Set([...renamed.values(), ...earlier.map(({ articleId }) => articleId)]);
  for (const { articleId } of articles) {
    if (renamed.has(articleId)) continue;
    let id = articleId;
    for (let n = 2; taken.has(id); n += 1) id = `${articleId}-${n}`;
    taken.add(id);
    renamed.set(articleId, id);
  }
  return {
    articles: articles.map((one) => ({ ...one, articleId: renamed.get(one.articleId) ?? one.articleId })),
    renamed,
  };
}

/** Items of the earlier version on the articles of the next: each where its quote stands now, else on its article, else on the first, with a finding. */
export function relinkItems(
  items: readonly Item[],
  articles: readonly Article[],
): { items: Item[]; findings: Finding[] } {
  const ids = new Set(articles.map(({ articleId }) => articleId));
  const findings: Finding[] = [];
  const texts = articles.map(({ text }) => bare(text));
  const linked = items.map((item) => {
    const quote = bare(item.quote);
    const quoting = quote === '' ? [] : articles.filter((_, i) => texts[i]?.includes(quote));
    const quoted = quoting.find(({ articleId }) => articleId === item.articleId) ?? quoting[0];
    if (quoted !== undefined) return { ...item, articleId: quoted.articleId };
    const message = `事项“${item.title}”的原文在新文本里没有找到，请核对。`;
    findings.push({ field: 'items', level: 'check', message });
    return {
      ...item,
      articleId: ids.has(item.articleId) ? item.articleId : (articles[0]?.articleId ?? item.articleId),
    };
  });
  return { items: linked, findings };
}

/** Without what differs between two readings of one text: spaces, line ends, the bars between cells. */
const bare = (text: string): string => text.replaceAll(/[\s｜]/gu, '');
