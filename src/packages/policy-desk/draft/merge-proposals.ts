import type { DraftArticle, DraftItem, Proposal } from '../parts/types';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
export const sameProposal = (a: Proposal, b: Proposal): boolean => same(a, b);

/** Fields of `after` that are not as in `before`. */
export const changedFields = (before: Proposal, after: Proposal): (keyof Proposal)[] =>
  (Object.keys(after) as (keyof Proposal)[]).filter((field) => !same(before[field], after[field]));

/**
 * Two people began from `base`: what only one of them changed is as that one has it, what both changed as `mine`. Of articles each by itself, unless I have
 * put together, taken apart or removed some: then mine stand, with their words where I left them alone. Of items each by itself, and what either added.
 */
export function mergeProposals(base: Proposal, mine: Proposal, theirs: Proposal): Proposal {
  const merged: Proposal = { ...theirs };
  for (const field of changedFields(base, mine)) Object.assign(merged, { [field]: mine[field] });
  return {
    ...merged,
    articles: mergeArticles(base.articles, mine.articles, theirs.articles),
    items: mergeItems(base.items, mine.items, theirs.items),
  };
}

function mergeArticles(
  base: readonly DraftArticle[],
  mine: readonly DraftArticle[],
  theirs: readonly DraftArticle[],
): DraftArticle[] {
  const was = new Map(base.map((article) => [article.articleId, article]));
  const own = new Map(mine.map((article) => [article.articleId, article]));
  const other = new Map(theirs.map((article) => [article.articleId, article]));
  const untouched = (article: DraftArticle): boolean => same(was.get(article.articleId), article);
  const sameOrder = same(
    base.map(({ articleId }) => articleId),
    mine.map(({ articleId }) => articleId),
  );
  if (!sameOrder) return mine.map((article) => (untouched(article) && other.get(article.articleId)) || article);
  return theirs.map((article) => {
    const ours = own.get(article.articleId);
    return ours && !untouched(ours) ? ours : article;
  });
}

/** What I changed or added is as I have it; of the rest what the other one changed, added or took away. */
function mergeItems(base: readonly DraftItem[], mine: readonly DraftItem[], theirs: readonly DraftItem[]): DraftItem[] {
  const byId = (items: readonly DraftItem[]): Map<string, DraftItem> =>
    new Map(items.map((item) => [item.itemId, item]));
  const [was, own, other] = [byId(base), byId(mine), byId(theirs)];
  const kept = mine.flatMap((item) => {
    const before = was.get(item.itemId);
    return before && same(before, item) ? (other.get(item.itemId) ?? []) : item;
  });
  return [...kept, ...theirs.filter(({ itemId }) => !was.has(itemId) && !own.has(itemId))];
}
