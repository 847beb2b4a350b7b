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
      quote: '',
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

/** The most that an item gives, in words and in 分; null when neither is said. Of what is no sum of money only the words are taken. */
export function amountOf(text: string, yuan: string, quote: string): DraftItem['amount'] {
  const figure = yuan.trim();
  const maxFen = /^\d{1,9}(\.\d{1,2})?$/.test(figure) ? Math.round(Number(figure) * 100) : null;
  return text.trim() === '' && maxFen === null ? null : { text, maxFen, quote };
}
