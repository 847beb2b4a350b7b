import type { Tx } from '../../platform/database';
import { broadcast, type ScoreDoc, type SessionDoc } from '../../records';

/**
 * Whoever was struck and has an account is told with the confirmed score, not while the evaluator may still take it back; the message timer makes one
 * message a person, with the reason of each, and nobody is told twice of one strike.
 */
export async function tellStruck(tx: Tx, session: SessionDoc, now: number): Promise<void> {
  if (!session.strikes) return;
  const says =
    '评价机构核查后，没有把您计入本期参训人员，参训证明同时失效。如有不同意见，请与培训机构或自治区中小企业局联系。';
  const page = 'packages/trainee/history/index';
  const message = { userId: '', template: 'work-step', title: `未计入参训人员：${session.title}`, body: says, page };
  await broadcast(tx, session._id, message, now, `struck:${session._id}:${session.strikes}`, 'struck');
}

/** How many were struck and why, for the institution; '' where nobody was. No names: it asks the bureau for them. */
export const struckText = ({ headTraces }: Pick<ScoreDoc, 'headTraces'>): string => {
  const strikes = (headTraces[0]?.parts ?? []).filter(({ label }) => label === '剔除人员');
  return strikes
    .map(({ arithmetic, judgement }) => `评价机构${arithmetic}，理由：${judgement?.reason ?? ''}`)
    .join('\n');
};
