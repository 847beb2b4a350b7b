/** 《昆明市中小企业服务平台管理及评价办法》第十六至十八条 as it would be written down: a sketch that the mechanisms are tried on. */
import type { PaymentPlan } from '../../../cloudfunctions/mechanisms/payment';
import type { Scorecard } from '../../../cloudfunctions/mechanisms/scorecard';

const WAN = 1_000_000;

/** The three contents of 第十六条; points and thresholds are those of a year's notice, which the source leaves to it (here: an example). */
export const card: Scorecard<'operation' | 'results' | 'innovation', never> = {
  units: {},
  flags: [],
  parts: [
    {
      id: 'operation',
      label: '建设及运营管理',
      rule: 'R-KM 4',
      by: '第十六条（一）',
      full: 40,
      is: { mean: 'operation', of: '名专家评分' },
    },
    {
      id: 'results',
      label: '服务业绩',
      rule: 'R-KM 4',
      by: '第十六条（二）',
      full: 40,
      is: { mean: 'results', of: '名专家评分' },
    },
    {
      id: 'innovation',
      label: '创新服务与特色服务',
      rule: 'R-KM 4',
      by: '第十六条（三）',
      full: 20,
      is: { mean: 'innovation', of: '名专家评分' },
    },
  ],
};
export const grades = [
  { id: 'excellent', label: '优秀', from: 90 },
  { id: 'good', label: '良好', from: 75 },
  { id: 'pass', label: '合格', from: 60 },
  { id: 'fail', label: '不合格', from: 0 },
] as const;
export type Grade = (typeof grades)[number]['id'];

export const payment: PaymentPlan<'centre' | 'platform' | 'base', Grade> = {
  clause: '第十八条',
  titles: {
    centre: { rates: { excellent: 50 * WAN, good: 30 * WAN, pass: 10 * WAN }, caps: [] },
    platform: { rates: { excellent: 5 * WAN, good: 5 * WAN }, caps: [{ per: 'title-lifetime', fen: 15 * WAN }] },
    base: { rates: { excellent: 10 * WAN, good: 10 * WAN }, caps: [{ per: 'title-lifetime', fen: 40 * WAN }] },
  },
  best: 'highest-payable',
};
