import type { ArticleLevel, DemoArticle } from './types';

/** An article whose heading is printed in the document. */
export function article(
  articleId: string,
  level: ArticleLevel,
  number: string,
  heading: string,
  paragraphs: string[],
): DemoArticle {
  return { articleId, level, number, heading, headingPrinted: true, text: paragraphs.join('\n') };
}

/** An article that the document numbers but does not name: the heading is ours, the text is not. */
export function ownHeading(
  articleId: string,
  level: ArticleLevel,
  number: string,
  heading: string,
  paragraphs: string[],
): DemoArticle {
  return { ...article(articleId, level, number, heading, paragraphs), headingPrinted: false };
}
