import type { ScoreDoc } from '../../records';

/** How many were struck and why, for the institution; '' where nobody was. No names: it asks the bureau for them. */
export const struckText = ({ headTraces }: Pick<ScoreDoc, 'headTraces'>): string => {
  const strikes = (headTraces[0]?.parts ?? []).filter(({ label }) => label === '剔除人员');
  return strikes
    .map(({ arithmetic, judgement }) => `评价机构${arithmetic}，理由：${judgement?.reason ?? ''}`)
    .join('\n');
};
