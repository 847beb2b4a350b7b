import { useEffect, useRef } from 'react';
import { useAction, type ActionState } from '@/hooks/action';
import type { Enterprise } from '../parts/types';

/** What an answer changes of the profile. */
export type Change = (enterprise: Enterprise) => Enterprise;

/**
 * Keeps answers as fast as they are given: one that comes while another is on its way waits for it and is kept with the next, and none is lost.
 * `save` writes a profile, `done` hears when all are written. After a failure the profile is as it was, and the answer can be given again.
 */
export function useAnswers(
  enterprise: Enterprise,
  save: (enterprise: Enterprise) => Promise<void>,
  done: () => Promise<void>,
): { action: ActionState; answer: (change: Change) => void } {
  const action = useAction();
  const wanted = useRef(enterprise);
  const { busy } = action;
  useEffect(() => {
    // As it is kept, unless an answer is on its way.
    if (!busy) wanted.current = enterprise;
  }, [enterprise, busy]);
  const answer = (change: Change): void => {
    wanted.current = change(wanted.current);
    void action.run(async () => {
      let written: Enterprise;
      do {
        written = wanted.current;
        await save(written);
        if (written === wanted.current) await done();
      } while (written !== wanted.current);
    });
  };
  return { action, answer };
}
