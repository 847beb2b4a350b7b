import type { DraftArticle, DraftItem } from '../parts/types';

type Items = readonly DraftItem[];

export const editItem = (items: Items, itemId: string, part: Partial<DraftItem>): DraftItem[] =>
  items.map((item) => (item.itemId === itemId ? { ...item, ...part } : item));

export const removeItem = (items: Items, itemId: string): DraftItem[] => items.filter((item) => item.itemId !== itemId);

/** Number and heading of an article, as long as a clause may be. */
export const labelOf = ({ number, heading }: DraftArticle): string =>
  [number, heading].filter(Boolean).join(' ').slice(0, 80);

/** The item on another article; its clause goes along unless somebody wrote it. */
export function fromArticle(item: DraftItem, articles: readonly DraftArticle[], articleId: string): Partial<DraftItem> {
  const label = (id: string): string => {
    const found = articles.find((article) => article.articleId === id);
    return found ? labelOf(found) : '';
  };
  const own = item.clause !== '' && item.clause !== label(item.articleId);
  return own ? { articleId } : { articleId, clause: label(articleId) };
}

/** The items of an article that is gone are on the one that has its words now; '' where nobody has: then it has to be chosen. */
export const moveItems = (items: Items, from: string, to: string): DraftItem[] =>
  items.map((item) => (item.articleId === from ? { ...item, articleId: to } : item));

const LONGEST_QUOTE = 300;

/** As much of an article as a quote holds, to the end of a sentence where there is one. */
function firstWords(text: string): string {
  const words = text.trim();
  if (words.length <= LONGEST_QUOTE) return words;
  const head = words.slice(0, LONGEST_QUOTE);
  const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'), head.lastIndexOf('\n'));
  return end > 0 ? head.slice(0, end + 1).trim() : head;
}

/** An empty item behind the last one, on the article that stands open, else the first. */
export function addItem(items: Items, article: DraftArticle | undefined): DraftItem[] {
  const taken = new Set(items.map(({ itemId }) => itemId));
  let number = items.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  return [
    ...items,
    {
      itemId: `item-${number}`,
      title: '',
      benefitKind: 'subsidy',
      summary: '',
      amount: null,
      conditions: [],
      requirements: [],
      combinable: '',
      citedDocNos: [],
      audience: '',
      whereToApply: '',
      leadAgency: null,
      cooperatingAgencies: [],
      articleId: article?.articleId ?? '',
      clause: article ? labelOf(article) : '',
      quote: article ? firstWords(article.text) : '',
      deadline: null,
      deadlineDay: null,
    },
  ];
}

/** What an item must have and this one lacks: a sum needs words, since not every one is a round figure. */
export function itemLacks({ title, summary, articleId, amount }: DraftItem): string[] {
  return [
    title.trim() === '' ? 'title' : '',
    summary.trim() === '' ? 'summary' : '',
    articleId === '' ? 'articleId' : '',
    amount !== null && amount.text.trim() === '' ? 'amount' : '',
  ].filter(Boolean);
}
