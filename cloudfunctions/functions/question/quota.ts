import type { Tx } from '../../platform/database';

/** One question waits no more. */
export async function leaveQuota(tx: Tx, userId: string, questionId: string): Promise<void> {
  const quota = await tx.get('questionQuotas', userId);
  if (!quota?.waiting.includes(questionId)) return;
  const waiting = quota.waiting.filter((id) => id !== questionId);
  await tx.set('questionQuotas', { _id: userId, waiting });
}
