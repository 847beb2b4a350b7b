import { areaName, FOUNDER_NAMES, MARKER_NAMES } from '../../../domain/match';
import { dayOf } from '../../../domain/time';
import { rulesAt, smeSize } from '../../../programmes';
import type { EnterpriseDoc } from '../../../records';

const yuan = (fen: number | null): string => (fen === null ? '' : `${fen / 100} 元`);
const names = (ids: readonly string[] | null, of: Readonly<Record<string, string>>): string =>
  ids === null ? '' : ids.length === 0 ? '无' : ids.map((id) => of[id] ?? id).join('、');

/** The enterprise as its owner filled it in, in words; what was not said is left out by who records it. */
export function enterpriseFields({
  enterprise,
  tellMe,
  changedAt,
  told,
}: EnterpriseDoc): Record<string, string | boolean | number | null> {
  const { industries } = rulesAt(smeSize, dayOf(changedAt)).parameters;
  return {
    企业名称: enterprise.name,
    所在地区: enterprise.areaCode === null ? '' : areaName(enterprise.areaCode),
    所属行业: industries.value.find(({ id }) => id === enterprise.industry)?.name ?? '',
    职工人数: enterprise.staff,
    年营业收入: yuan(enterprise.revenueFen),
    资产总额: yuan(enterprise.assetsFen),
    年应纳税所得额: yuan(enterprise.taxableIncomeFen),
    成立日期: enterprise.foundedDay,
    从事农牧业: enterprise.farming,
    企业称号与类型: names(enterprise.markers, MARKER_NAMES),
    创办人情况: names(enterprise.founders, FOUNDER_NAMES),
    其他问题的回答: Object.entries(enterprise.answers)
      .map(([question, answer]) => `${question}：${answer ? '是' : '否'}`)
      .join('；'),
    有新政策时告知: tellMe,
    已告知的政策条目数: told.length,
    填写时间: dayOf(changedAt),
  };
}
