/** What a person reads beside a field that the contract refuses: what to put there, in a few words. */
import * as z from 'zod';
import { MONTH_PATTERN } from '../contract/common';

type Issue = z.core.$ZodRawIssue;
type Code<C extends Issue['code']> = Extract<Issue, { code: C }>;
type Size = Code<'too_small'> | Code<'too_big'>;

const isMissing = (input: unknown): boolean => input === undefined || input === null || input === '';

/** z.int() has its own ends, those of exact numbers, which nobody needs to be told. */
const isTold = (end: number | null): boolean =>
  end !== null && Number.isFinite(end) && Math.abs(end) < Number.MAX_SAFE_INTEGER;

/** Both ends when the schema has both, so that the next attempt does not fail at the other one. */
function range(issue: Size): string {
  if (issue.schema instanceof z.ZodNumber) {
    const { minValue, maxValue } = issue.schema;
    if (isTold(minValue) && isTold(maxValue)) return `应在 ${minValue} 到 ${maxValue} 之间`;
  }
  return issue.code === 'too_small' ? `不小于 ${issue.minimum}` : `不大于 ${issue.maximum}`;
}

function size(issue: Size): string {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  if (issue.origin === 'string') {
    if (issue.code === 'too_big') return `最多 ${limit} 个字`;
    return isMissing(issue.input) || limit === 1 ? '请填写' : `至少 ${limit} 个字`;
  }
  if (issue.origin === 'array') {
    if (issue.exact) return `应有 ${limit} 项`;
    if (issue.code === 'too_big') return `最多 ${limit} 项`;
    return limit === 1 ? '请至少选择一项' : `至少 ${limit} 项`;
  }
  return range(issue);
}

function type(issue: Code<'invalid_type'>): string {
  if (isMissing(issue.input)) return '请填写';
  if (issue.expected === 'int') return '请填写整数';
  return issue.expected === 'number' ? '请填写数字' : '填写有误';
}

function format(issue: Code<'invalid_format'>): string {
  if (isMissing(issue.input)) return '请填写';
  if (issue.format === 'date') return '日期应为 年-月-日，例如 2026-11-21';
  return issue.pattern === String(MONTH_PATTERN) ? '月份应为 年-月，例如 2026-11' : '填写有误';
}

/** For `z.config({ customError })`: a message for every refusal of the contract; none of them shows a pattern, a type or a key. */
export function inputMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return type(issue);
    case 'too_small':
    case 'too_big':
      return size(issue);
    case 'invalid_value':
    case 'invalid_union':
      return '请从给定选项中选择';
    case 'invalid_format':
      return format(issue);
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`;
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return '填写有误';
  }
}
