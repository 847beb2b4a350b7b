import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/evaluator';
import { call } from '@/services/call';
import type { Judgement, MaterialState, Sheet } from '@/services/work-types';
import { ScoreForm } from '../parts/score-form';
import { Correction } from './correction';
import { ObjectionReview } from './objection-review';

interface Props {
  sheet: Sheet;
  materials: MaterialState;
  onDone: () => Promise<void>;
}

/** What the evaluator may do at this stage (R-SCORE 8). */
export function SheetAction({ sheet, materials, onDone }: Props) {
  const t = useT();
  const { sessionId, stage } = sheet;
  const keyOf = useRequestKey();
  const score = async (judgement: Judgement) => {
    await call('evaluation.scoreSession', { sessionId, judgement, requestKey: await keyOf(judgement) });
    toast(t('sheet.scored'));
    await onDone();
  };
  switch (stage) {
    case 'with-evaluator':
    case 'scored':
      return (
        <ScoreForm
          sheet={sheet}
          materials={materials}
          title={t(stage === 'scored' ? 'sheet.scoreAgain' : 'sheet.score')}
          consequence={t('sheet.scoreText')}
          onSubmit={score}
        />
      );
    case 'objected':
      return <ObjectionReview sheet={sheet} materials={materials} onDone={onDone} />;
    case 'final':
      return <Correction sheet={sheet} materials={materials} onDone={onDone} />;
    case 'confirmed':
      return <Notice>{t('sheet.confirmed')}</Notice>;
    case 'collecting':
    case 'with-window':
    case 'with-hub':
      return <Notice>{t('sheet.notHere')}</Notice>;
  }
}
