import { useSeveral, type Several } from '@/hooks/several';
import { useT } from '@/locales/work';
import { call } from '@/services/call';
import { randomHex } from '@/services/random-hex';
import type { QueueItem } from '@/services/work-types';
import { confirm } from '../confirm';

/** 32 bytes: as much as the hash that they go into. */
const BYTES = 32;

export interface Contribution {
  sessionId: string;
  title: string;
  contribution: string;
}

/**
 * Puts in one party's random contributions for many sessions (R-FOLLOWUP 2), after asking: made on this device, seen by nobody before both are in. Each session
 * has an outcome of its own; tried again after a lost answer, it is the same contribution.
 */
export function useCommit(
  onDone: () => Promise<void>,
): Several<Contribution> & { commit: (items: readonly QueueItem[]) => Promise<void> } {
  const t = useT();
  const several = useSeveral<Contribution>(
    ({ sessionId }) => sessionId,
    async ({ sessionId, contribution }) => {
      await call('followup.commit', { sessionIds: [sessionId], contribution });
      return t('draw.committedOne');
    },
    onDone,
  );
  const commit = async (items: readonly QueueItem[]) => {
    const text = t('draw.commitAsk', { count: items.length });
    if (!(await confirm({ title: t('draw.commit'), text, yes: t('draw.commit') }))) return;
    const rows: Contribution[] = [];
    // one that was tried before keeps what was made for it
    for (const { sessionId, title } of items)
      rows.push(
        several.left.find((one) => one.sessionId === sessionId) ?? {
          sessionId,
          title,
          contribution: await randomHex(BYTES),
        },
      );
    await several.run(rows);
  };
  return { ...several, commit };
}
