interface ConcernedItem {
  itemId: string;
  title: string;
  leadAgency: string | null;
  cooperatingAgencies: readonly string[];
  articleId: string;
}

export interface ConcernedPolicy {
  issuers: readonly string[];
  items: readonly ConcernedItem[];
  articles: readonly { articleId: string; number: string; heading: string }[];
}

interface Concern {
  /** Title of the item, or number and heading of the article; '' for the whole policy. */
  about: string;
  /** The one agency that leads; null when the source names none, or several. */
  agency: string | null;
  /** Every agency that it concerns, leading ones first, each once. */
  agencies: string[];
}

/**
 * Whom a question concerns (R-POLICY 5): of an item who leads and who supports it; of an article the same of the items that stand in it; of the whole
 * policy its issuers and who leads any item. Null: the policy has no such item or article.
 */
export function concernOf(
  policy: ConcernedPolicy,
  { itemId, articleId }: { itemId: string | null; articleId: string | null },
): Concern | null {
  if (itemId !== null) {
    const item = policy.items.find((candidate) => candidate.itemId === itemId);
    return item ? { about: item.title, agency: leadOf([item]), agencies: agenciesOf([item]) } : null;
  }
  if (articleId !== null) {
    const article = policy.articles.find((candidate) => candidate.articleId === articleId);
    if (!article) return null;
    const items = policy.items.filter((item) => item.articleId === articleId);
    const about = `${article.number} ${article.heading}`.trim();
    return { about, agency: leadOf(items), agencies: items.length > 0 ? agenciesOf(items) : once(policy.issuers) };
  }
  const leads = leadsOf(policy.items);
  const agency = leadOf(policy.items) ?? (leads.length === 0 ? only(once(policy.issuers)) : null);
  return { about: '', agency, agencies: once([...policy.issuers, ...leads]) };
}

const once = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))];
const only = (names: readonly string[]): string | null => (names.length === 1 ? (names[0] ?? null) : null);
const leadsOf = (items: readonly ConcernedItem[]): string[] => once(items.map((item) => item.leadAgency ?? ''));
const leadOf = (items: readonly ConcernedItem[]): string | null => only(leadsOf(items));
const agenciesOf = (items: readonly ConcernedItem[]): string[] =>
  once([...leadsOf(items), ...items.flatMap((item) => item.cooperatingAgencies)]);
