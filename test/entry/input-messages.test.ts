/** What people read beside a refused field: every kind of refusal that the contract can give. */
import * as z from 'zod';
import {
  count,
  day,
  id,
  month,
  page,
  reason,
  requestKey,
  requiredText,
  role,
  text,
} from '../../cloudfunctions/contract/common';
import { operations } from '../../cloudfunctions/contract';
import { inputMessage } from '../../cloudfunctions/entry/input-messages';

z.config({ customError: inputMessage });
const messagesOf = (schema: z.ZodType, input: unknown): string[] =>
  schema.safeParse(input).error?.issues.map((issue) => issue.message) ?? [];

test.each<[string, z.ZodType, unknown, string]>([
  ['a text left out', requiredText(20), undefined, '请填写'],
  ['an empty text', requiredText(20), '', '请填写'],
  ['a blank text', requiredText(20), '  ', '请填写'],
  ['a text with a line too many', text(5), '一二三四五六', '最多 5 个字'],
  ['no reason', reason, '', '请填写'],
  ['a reason too short', reason, '无', '至少 4 个字'],
  ['a key too short', requestKey, 'abc', '至少 8 个字'],
  ['a number where a text belongs', id, 7, '填写有误'],
  ['a number left out', count, undefined, '请填写'],
  ['half a person', count, 2.5, '请填写整数'],
  ['a word for a number', z.int(), '三', '请填写数字'],
  ['below the range', page.limit, 0, '应在 1 到 200 之间'],
  ['above the range', page.limit, 201, '应在 1 到 200 之间'],
  ['too small, without an upper end', z.int().min(0), -1, '不小于 0'],
  ['too large, without a lower end', z.number().max(6), 6.5, '不大于 6'],
  ['too large to be exact', z.int().min(0), 2 ** 60, `不大于 ${Number.MAX_SAFE_INTEGER}`],
  ['not in halves', z.number().multipleOf(0.5), 0.3, '应为 0.5 的倍数'],
  ['none of the choices', role, 'by-post', '请从给定选项中选择'],
  ['none of a union', z.union([z.literal('a'), z.int()]), 'b', '请从给定选项中选择'],
  ['no item chosen', z.array(id).min(1), [], '请至少选择一项'],
  ['too few items', z.array(id).min(2), ['a'], '至少 2 项'],
  ['too many items', z.array(id).max(1), ['a', 'b'], '最多 1 项'],
  ['not the nine answers', z.array(z.int()).length(9), [1], '应有 9 项'],
  ['a day in another order', day, '21.11.2026', '日期应为 年-月-日，例如 2026-11-21'],
  ['a day that is none', day, '2026-02-30', '日期应为 年-月-日，例如 2026-11-21'],
  ['no day', day, '', '请填写'],
  ['a thirteenth month', month, '2026-13', '月份应为 年-月，例如 2026-11'],
  ['another pattern', z.string().regex(/^[0-9a-f]{64}$/), 'xyz', '填写有误'],
  ['a key too many', z.strictObject({}), { more: 1 }, '填写有误'],
])('%s', (_name, schema, input, message) => expect(messagesOf(schema, input)).toEqual([message]));

test('whatever operation gets whatever nonsense, no message shows a pattern, a type or a key', () => {
  const nonsense = [{}, 'x', 3, null];
  for (const { input } of Object.values(operations)) {
    const keys = 'shape' in input ? Object.keys(input.shape) : [];
    const everyKeyWrong = Object.fromEntries(keys.map((key) => [key, { odd: true }]));
    for (const given of [...nonsense, everyKeyWrong]) {
      for (const message of messagesOf(input, given)) expect(message).toMatch(/^[\u4e00-\u9fff， \d-]+$/);
    }
  }
});
