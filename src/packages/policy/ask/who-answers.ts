import type { Policy, PolicyItem } from '@/services/types';

export interface Place {
  itemId: string | null;
  articleId: string | null;
}

export interface Addressee {
  /** Title of the item or number of the article; '' for the whole policy, also when the policy does not have it any more. */
  about: string;
  /** What the question is sent with. */
  place: Place;
  /** The agency that leads; undefined when the source names none, or several. */
  agency: string | undefined;
}

/** Whom a question goes to, as the server will see it: shown before it is sent. */
export function addresseeOf({ items, articles, issuers }: Policy, { itemId, articleId }: Place): Addressee {
  const item = items.find((candidate) => candidate.itemId === itemId);
  if (item) return { about: item.title, place: { itemId, articleId: null }, agency: onlyLead([item]) };
  const article = articles.find((candidate) => candidate.articleId === articleId);
  if (article) {
    const about = `${article.number} ${article.heading}`.trim();
    const here = items.filter((candidate) => candidate.articleId === articleId);
    return { about, place: { itemId: null, articleId }, agency: onlyLead(here) };
  }
  const led = items.some(({ leadAgency }) => leadAgency);
  const agency = onlyLead(items) ?? (led || issuers.length > 1 ? undefined : issuers[0]);
  return { about: '', place: { itemId: null, articleId: null }, agency };
}

function onlyLead(items: readonly PolicyItem[]): string | undefined {
  const leads = new Set(items.flatMap(({ leadAgency }) => leadAgency ?? []));
  return leads.size === 1 ? [...leads][0] : undefined;
}
