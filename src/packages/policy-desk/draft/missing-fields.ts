import type { Proposal } from '../parts/types';
import { itemLacks } from './items';

/** Fields that a record must have and this one lacks; the server looks at the rest when it is saved. */
export function missingFields(proposal: Proposal): string[] {
  const { title, issuers, issuedDay, kinds, articles, items } = proposal;
  return [
    title.trim() === '' ? 'title' : '',
    issuers.length === 0 ? 'issuers' : '',
    issuedDay === '' ? 'issuedDay' : '',
    kinds.length === 0 ? 'kinds' : '',
    articles.length === 0 ? 'articles' : '',
    items.some((item) => itemLacks(item).length > 0) ? 'items' : '',
  ].filter(Boolean);
}
