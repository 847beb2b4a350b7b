import type { PolicyRecord } from './types';

/** Who a policy is for, by the words of its own and its items' audience. One more: a row. */
const RULES: readonly (readonly [audience: string, words: readonly string[]])[] = [
  ['sme', ['企业', '个体工商户']],
  ['startup', ['创业', '初创', '新办']],
  ['farmer', ['农牧', '农民', '农户', '牧民', '农畜', '合作社']],
  ['institution', ['培训机构', '服务中心', '服务平台', '示范平台', '协会', '事业单位', '社团', '服务机构', '评价机构']],
  ['financier', ['担保机构', '担保公司', '银行', '金融机构', '小额贷款公司']],
  ['park', ['园区', '开发区', '示范基地', '创业基地', '孵化']],
  ['person', ['毕业生', '大学生', '失业', '就业困难', '残疾', '退役', '讲师', '人员', '公众']],
];

/** Every search counts them: derived once for each record. */
const known = new WeakMap<object, readonly string[]>();

/**
 * Groups of a policy: each whose words stand in its audience or in an item's; 'other' when none does. One policy can be
 * for several.
 */
export function audiencesOf(policy: Pick<PolicyRecord, 'audience' | 'items'>): readonly string[] {
  const earlier = known.get(policy);
  if (earlier !== undefined) return earlier;
  const text = [policy.audience ?? '', ...(policy.items ?? []).map((item) => item.audience)].join('；');
  const groups = RULES.flatMap(([audience, words]) => (words.some((word) => text.includes(word)) ? [audience] : []));
  const all = groups.length > 0 ? groups : ['other'];
  known.set(policy, all);
  return all;
}
