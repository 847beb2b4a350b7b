import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { TraceView } from '@/components/trace-view';
import { GradeTag } from '@/components/staff/grade-tag';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/evaluator';
import type { Judgement } from '@/services/work-types';

/** What the score would be, worked out by the server while one fills in (R-SCORE 7). */
export function ScorePreview({ sessionId, judgement }: { sessionId: string; judgement: Judgement | null }) {
  const t = useT();
  // Compared by its text: a new object with the same content asks nothing again.
  const text = useSettled(judgement ? JSON.stringify(judgement) : '');
  const settled = text === '' ? null : (JSON.parse(text) as Judgement);
  const preview = useRemote('evaluation.previewScore', settled ? { sessionId, judgement: settled } : null);
  return (
    <Section title={t('sheet.preview')}>
      <View {...a11y(undefined, 'status')}>
        {!judgement ? <Notice>{t('sheet.previewNeeds')}</Notice> : null}
        {judgement && preview.error ? <ErrorCard error={preview.error} onRetry={() => void preview.reload()} /> : null}
        {judgement && !preview.data && !preview.error ? <Skeleton /> : null}
        {preview.data && judgement && !preview.error ? (
          <View className="plh-card">
            <View className="plh-between">
              <View className="work-big plh-figures" id="preview-total">
                {t('score.points', { points: preview.data.totalShown })}
              </View>
              <GradeTag grade={preview.data.grade} />
            </View>
            <TraceView trace={preview.data.trace} />
          </View>
        ) : null}
      </View>
    </Section>
  );
}
