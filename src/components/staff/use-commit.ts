import { useRef } from 'react';
import { useAction, type ActionState } from '@/hooks/action';
import { useT } from '@/locales/work';
import { call } from '@/services/call';
import { randomHex } from '@/services/random-hex';
import { confirm, toast } from '../confirm';

/** 32 bytes: as much as the hash that they go into. */
const BYTES = 32;

/**
 * Puts in one party's random contribution for many sessions at once (R-FOLLOWUP 2), after asking: made on this device, seen by nobody before both
 * are in. Tried again after a lost answer, it is the same contribution.
 */
export function useCommit(
  onDone: () => Promise<void>,
): ActionState & { commit: (sessionIds: string[]) => Promise<void> } {
  const t = useT();
  const action = useAction();
  const made = useRef<{ key: string; contribution: string }>();
  const commit = async (sessionIds: string[]) => {
    const count = sessionIds.length;
    if (!(await confirm({ title: t('draw.commit'), text: t('draw.commitAsk', { count }), yes: t('draw.commit') })))
      return;
    await action.run(async () => {
      const key = sessionIds.join();
      if (made.current?.key !== key) made.current = { key, contribution: await randomHex(BYTES) };
      await call('followup.commit', { sessionIds, contribution: made.current.contribution });
      toast(t('draw.committed', { count }));
      await onDone();
    });
  };
  return { ...action, commit };
}
