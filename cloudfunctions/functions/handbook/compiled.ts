import { compileHandbook, type HandbookContent } from '../../domain/handbook';
import { dayOf } from '../../domain/time';
import { contentHashOf } from '../../platform/audit-hash';
import type { Database } from '../../platform/database';

export interface Compiled {
  content: HandbookContent;
  contentHash: string;
  /** Publications until these policies were read; another number means that they may have changed. */
  generation: number;
}

/** The handbook's content out of the policies as they are published now. */
export async function compileNow(db: Database, now: number): Promise<Compiled> {
  // Before the policies: what is published in between is then noticed.
  const generation = (await db.get('policyIndex', 'current'))?.generation ?? 0;
  // The dictionary is loaded for who makes an edition; who reads one does not wait for it.
  const { pinyinOf } = await import('./pinyin.lazy');
  const policies = await db.find('policies', {});
  const content = compileHandbook(
    policies.map(({ _id, ...policy }) => ({ ...policy, policyId: _id })),
    { today: dayOf(now), pinyinOf },
  );
  return { content, contentHash: contentHashOf(content), generation };
}
