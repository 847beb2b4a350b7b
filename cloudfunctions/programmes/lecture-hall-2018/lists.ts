import type { Choice, Dated, ListedNumber } from '../types';
import { readings } from './readings';

const since = '2018-04-26';

/** The nine kinds of content of 二（二）, shortened to what a list can show. */
export const contentKinds = [
  {
    since,
    clause: '二（二）',
    value: [
      { number: 1, label: '十九大精神与中小企业、民营企业发展形势和宏观政策', clause: '二（二）1' },
      { number: 2, label: '企业家健康成长环境与企业家精神', clause: '二（二）2' },
      { number: 3, label: '《中小企业促进法》宣贯解读', clause: '二（二）3' },
      { number: 4, label: '创业创新、转型升级、“专精特新”与商业模式创新', clause: '二（二）4' },
      { number: 5, label: '税费减免、降本增效与财税实务', clause: '二（二）5' },
      { number: 6, label: '融资服务、担保、上市培育与资本运作', clause: '二（二）6' },
      { number: 7, label: '产业政策、技术改造、互联网+与“两化”融合、环境保护', clause: '二（二）7' },
      { number: 8, label: '公共服务、“放管服”、品牌、电子商务、知识产权与人力资源', clause: '二（二）8' },
      { number: 9, label: '国家和自治区新出台的政策措施', clause: '二（二）9' },
    ],
  },
] as const satisfies Dated<readonly ListedNumber[]>;

/** Who a trainee is; only the first four kinds are the programme's audience. */
export const audienceKinds = [
  {
    since,
    clause: '二（一）',
    reading: readings.audience,
    value: [
      { id: 'sme-manager', label: '中小企业中高级管理人员', eligible: true, clause: '二（一）' },
      { id: 'sme-finance', label: '中小企业财务人员', eligible: true, clause: '二（一）' },
      {
        id: 'leading-group',
        label: '领导小组促进中小企业发展专项工作成员单位人员',
        eligible: true,
        clause: '二（一）',
      },
      { id: 'sme-system', label: '中小企业管理系统内干部', eligible: true, clause: '二（一）' },
      { id: 'other', label: '企业其他员工及其他人员', eligible: false, clause: '二（一）' },
    ],
  },
] as const satisfies Dated<readonly (Choice & { eligible: boolean })[]>;

export const photoKinds = [
  {
    since,
    clause: '附件2 三（四）',
    value: [
      { id: 'lecturer', label: '授课老师特写', clause: '附件2 三（四）' },
      { id: 'trainees', label: '听课学员特写', clause: '附件2 三（四）' },
      { id: 'room', label: '现场全景', clause: '附件2 三（四）' },
      { id: 'other', label: '其他角度', clause: '附件2 三（四）' },
    ],
  },
] as const satisfies Dated<readonly Choice[]>;

/** Who carries a session out; the bureau writes it into the month’s plan. */
export const organisers = [
  {
    since,
    clause: '三（一）–（六）',
    value: [
      { id: 'hub', label: '枢纽服务平台', clause: '三（一）' },
      { id: 'window', label: '盟市窗口平台', clause: '三（二）' },
      { id: 'prefecture', label: '盟市主管部门', clause: '三（三）' },
      { id: 'institution', label: '培训机构', clause: '三（四）' },
    ],
  },
] as const satisfies Dated<readonly Choice[]>;
