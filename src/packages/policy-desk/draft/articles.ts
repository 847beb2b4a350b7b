import type { DraftArticle } from '../parts/types';

type Articles = readonly DraftArticle[];

/** The article with other words. */
export const editArticle = (articles: Articles, articleId: string, part: Partial<DraftArticle>): DraftArticle[] =>
  articles.map((article) => (article.articleId === articleId ? { ...article, ...part } : article));

export const removeArticle = (articles: Articles, articleId: string): DraftArticle[] =>
  articles.filter((article) => article.articleId !== articleId);

/** The article's words at the end of the one before it, which keeps its own number and heading; the first article stays as it is. */
export function mergeWithPrevious(articles: Articles, articleId: string): DraftArticle[] {
  const at = articles.findIndex((article) => article.articleId === articleId);
  const [previous, article] = [articles[at - 1], articles[at]];
  if (!previous || !article) return [...articles];
  const label = [article.number, article.heading].filter(Boolean).join(' ');
  // Most texts begin with their own number; only a label that the text does not carry is kept with it.
  const words =
    label === '' || article.text.startsWith(article.number || label) ? article.text : `${label}\n${article.text}`;
  const merged = { ...previous, text: [previous.text, words].filter(Boolean).join('\n') };
  return [...articles.slice(0, at - 1), merged, ...articles.slice(at + 1)];
}

/** Where an article can be taken apart: before each of its lines but the first, or, of one line, before each sentence. */
export function partsOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.length > 1) return lines;
  return text.match(/[^。；！？]*[。；！？]+|[^。；！？]+$/gu) ?? [text];
}

/** Two articles in its place: the parts before `at`, and the rest under a new id, without number or heading of its own. */
export function splitArticle(articles: Articles, articleId: string, at: number): DraftArticle[] {
  const index = articles.findIndex((article) => article.articleId === articleId);
  const article = articles[index];
  if (!article) return [...articles];
  const parts = partsOf(article.text);
  const glue = article.text.includes('\n') ? '\n' : '';
  const rest: DraftArticle = {
    articleId: freeId(articles, articleId),
    number: '',
    heading: '',
    text: parts.slice(at).join(glue),
    level: article.level,
  };
  const first = { ...article, text: parts.slice(0, at).join(glue) };
  return [...articles.slice(0, index), first, rest, ...articles.slice(index + 1)];
}

/** An empty article behind the last one. */
export const addArticle = (articles: Articles): DraftArticle[] => [
  ...articles,
  { articleId: freeId(articles, 'a'), number: '', heading: '', text: '', level: articles.at(-1)?.level ?? 1 },
];

/** An id that no article has, which tells what it came from. */
function freeId(articles: Articles, from: string): string {
  const taken = new Set(articles.map(({ articleId }) => articleId));
  const stem = from.slice(0, 70);
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
