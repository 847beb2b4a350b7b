/** A policy in force with items that ask for little, made of one of the demonstration. */
import type { Input } from '../../../cloudfunctions/contract';
import { demoPolicies } from '../../../demo/policies';

type Policy = Input<'policy.publish'>;
export type Item = Policy['items'][number];
export type When = NonNullable<Item['requirements']>[number]['when'];

const [source] = demoPolicies;
const [sourceItem] = source?.items ?? [];
if (!source || !sourceItem) throw new Error('no policy');
const template: Policy = source;
const itemTemplate: Item = sourceItem;

export const exampleItem = (itemId: string, when: When, overrides: Partial<Item> = {}): Item => ({
  ...itemTemplate,
  itemId,
  title: `示例条目${itemId}`,
  requirements: [{ text: '示例条件', clause: '第一条', when }],
  deadlineDay: null,
  ...overrides,
});

export const examplePolicy = (items: Item[], overrides: Partial<Policy> = {}): Policy => ({
  ...template,
  slug: 'example-in-force',
  title: '示例政策',
  docNo: null,
  // of no place: what its items ask is what decides
  regionName: '全国',
  status: 'in-force',
  expiresDay: null,
  items,
  ...overrides,
});
