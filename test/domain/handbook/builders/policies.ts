import type { HandbookPolicy } from '../../../../cloudfunctions/domain/handbook';

type Item = HandbookPolicy['items'][number];

export const itemOf = (itemId: string, overrides: Partial<Item> = {}): Item => ({
  itemId,
  title: `title ${itemId}`,
  benefitKind: 'subsidy',
  summary: '示例',
  amount: null,
  conditions: [],
  audience: '',
  whereToApply: '',
  leadAgency: null,
  cooperatingAgencies: [],
  articleId: 'a1',
  clause: '一',
  quote: '',
  deadline: null,
  ...overrides,
});

export const policyOf = (policyId: string, overrides: Partial<HandbookPolicy> = {}): HandbookPolicy => ({
  policyId,
  title: `policy ${policyId}`,
  docNo: null,
  regionName: '',
  kinds: ['financing'],
  issuedDay: '2020-01-01',
  expiresDay: null,
  status: 'in-force',
  items: [itemOf('1')],
  ...overrides,
});
