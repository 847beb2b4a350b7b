import type { PolicyDeskKey, TranslatePolicyDesk } from '@/locales/policy-desk';

const names: Readonly<Record<string, PolicyDeskKey>> = {
  title: 'draft.title',
  docNo: 'draft.docNo',
  docNoNote: 'draft.docNoNote',
  issuers: 'draft.issuers',
  issuedDay: 'draft.issuedDay',
  level: 'draft.level',
  regionName: 'draft.regionName',
  regionId: 'draft.regionId',
  kinds: 'draft.kinds',
  audience: 'draft.audience',
  effectiveDay: 'draft.effectiveDay',
  expiresDay: 'draft.expiresDay',
  validityNote: 'draft.validityNote',
  reviewDay: 'draft.reviewDay',
  status: 'draft.status',
  attachments: 'draft.attachments',
  cites: 'draft.cites',
  repeals: 'draft.repeals',
  articles: 'desk.articles',
  items: 'draft.items',
  benefitKind: 'item.benefitKind',
  summary: 'item.summary',
  amount: 'item.amount',
  conditions: 'item.conditions',
  whereToApply: 'item.whereToApply',
  leadAgency: 'item.leadAgency',
  cooperatingAgencies: 'item.cooperatingAgencies',
  clause: 'item.clause',
  quote: 'item.quote',
  articleId: 'item.article',
  deadline: 'item.deadline',
  deadlineDay: 'item.deadlineDay',
  combinable: 'item.combinable',
  sourceAddress: 'draft.sourceAddress',
  owner: 'draft.owner',
  checkedDay: 'draft.checkedDay',
  checkNote: 'draft.checkNote',
  summarised: 'draft.summarised',
  forPersons: 'item.forPersons',
};

/** What a field of a record or of an item is called; one that has no name of its own by its identifier. */
export function fieldName(t: TranslatePolicyDesk, field: string): string {
  const key = names[field];
  return key ? t(key) : field;
}
