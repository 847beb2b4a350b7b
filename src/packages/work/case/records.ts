import { useRemote, type Remote } from '@/hooks/remote';
import type { Output } from '@/services/call';
import type { MaterialState, Sheet } from '@/services/work-types';

export type CaseView = Output<'case.get'>;
export type Offer = CaseView['steps'][number];

/** What lies on record of what the case is about, read once for the page: what is shown is what a step is taken on. */
export interface Records {
  materials: Remote<MaterialState>;
  sheet: Remote<Sheet>;
  question: Remote<Output<'question.get'>>;
  draw: Remote<Output<'followup.getDraw'>>;
  reload: () => Promise<void>;
}

export function useRecords({ subject, slots }: CaseView): Records {
  const ofSession = subject.kind === 'session' ? { sessionId: subject.id } : null;
  const materials = useRemote('material.get', slots.includes('session-materials') ? ofSession : null);
  const sheet = useRemote('evaluation.getSheet', slots.includes('session-score') ? ofSession : null);
  const question = useRemote('question.get', slots.includes('library-question') ? { questionId: subject.id } : null);
  const draw = useRemote('followup.getDraw', slots.includes('head-audit') ? ofSession : null);
  return {
    materials,
    sheet,
    question,
    draw,
    reload: async () => {
      await Promise.all([materials.reload(), sheet.reload(), question.reload(), draw.reload()]);
    },
  };
}
