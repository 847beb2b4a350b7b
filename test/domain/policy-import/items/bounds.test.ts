/** R-POLICY 6: whatever the text, items are proposed in time and within what a record holds. */
import * as fc from 'fast-check';
import { operations } from '../../../../cloudfunctions/contract';
import { proposeItems } from '../../../../cloudfunctions/domain/policy-import';
import { runs } from '../../../support/runs';

const { element: schema } = operations['policy.publish'].input.shape.items;
const pieces = [
  '对', '小微企业', '给予', '补助', '50万元', '百分之五十', '（', '）', '(', ')', '牵头单位：', '责任单位:', '市财政局', '、', '，', '。', '；', '\n', '1.', '（2）', '由', '牵头', '配合', '2026年6月30日前', '申报', '向', '免征', '授予“', '”称号', '“', ' ', '|', '｜', '不得', '0', ',', '.', '元', '亿', '𠀀', '對', '給予',
]; // prettier-ignore
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join(''));

test('articles of pieces: items a record can hold, quotes that stand in the text', () => {
  fc.assert(
    fc.property(text, text, (words, heading) => {
      const article = { articleId: 'a1', number: '一', heading: heading.slice(0, 40), text: words, level: 1 };
      for (const item of proposeItems([article], { regionName: '太原市' })) {
        if (item.title.trim() !== '') expect(schema.safeParse(item).error?.issues ?? []).toEqual([]);
        expect(words).toContain(item.quote);
        if (item.amount) expect(words).toContain(item.amount.quote);
        expect(item.title.length).toBeLessThanOrEqual(40);
      }
    }),
    { numRuns: runs(10_000) },
  );
});

test.each([
  ['opening brackets', '('.repeat(20_000)],
  ['closing brackets', ')'.repeat(20_000)],
  ['whom it is for', '对'.repeat(20_000)],
  ['figures', '9'.repeat(20_000)],
  ['sums', '1元'.repeat(10_000)],
  ['commas', '给予补助,'.repeat(4000)],
  ['clauses that give', '对小微企业给予补助1万元。'.repeat(1500)],
  ['spaces', `给予补助${' '.repeat(19_000)}。`],
  ['shares', '给予补助%'.repeat(4000)],
  ['points', '1.对小微企业给予补助。\n'.repeat(1500)],
])('read to their end: %s', (_, words) => {
  const article = { articleId: 'a1', number: '一', heading: '', text: words, level: 1 };
  expect(proposeItems([article], { regionName: '' }).every(({ quote }) => words.includes(quote))).toBe(true);
});
