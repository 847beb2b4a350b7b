import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm } from '@/components/confirm';
import { ActionError, Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { FileList } from '@/components/staff/file-list';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/evaluator';
import type { Judgement, MaterialState, Sheet } from '@/services/work-types';
import { JudgementFields } from './judgement-fields';
import { judgementOf, problemsOf, startingForm } from './judgement-form';
import { a11y } from '@/components/a11y';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { TraceView } from '@/components/trace-view';
import { GradeTag } from '@/components/staff/grade-tag';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';

/** What the score would be, worked out by the server while one fills in (R-SCORE 7). */
function ScorePreview({ sessionId, judgement }: { sessionId: string; judgement: Judgement | null }) {
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

interface Props {
  sheet: Sheet;
  materials: MaterialState;
  /** On the button, and the title of the question. */
  title: string;
  consequence: string;
  onSubmit: (judgement: Judgement) => Promise<void>;
  /** More to fill in, above the button. */
  children?: ReactNode;
  /** Whether what `children` asks for is there; called at each try. */
  ready?: () => boolean;
}

/** What is typed is checked at once; what is still empty only when one hands in. */
const typed = (value: string | number | null): boolean => typeof value === 'string' && value.trim() !== '';

/** The score sheet's own part: evidence and judgement on one side, the arithmetic beside it (or under it on a phone). */
export function ScoreForm({ sheet, materials, title, consequence, onSubmit, children, ready }: Props) {
  const t = useT();
  const draft = useDraft(
    `judgement.${sheet.sessionId}.${sheet.current?.scoreId ?? 'first'}`,
    startingForm(materials.files, sheet.current),
  );
  const [tried, setTried] = useState(false);
  const action = useAction();
  const judgement = judgementOf(draft.value);
  const submit = async () => {
    setTried(true);
    if (!judgement || (ready && !ready())) return;
    if (!(await confirm({ title, text: consequence }))) return;
    if (await action.run(() => onSubmit(judgement))) draft.clear();
  };
  const others = materials.files.filter((file) => file.kind !== 'photo');
  return (
    <View className="work-split">
      <View className="plh-stack">
        {draft.restored ? <Notice>{t('common.draftRestored')}</Notice> : null}
        <Section title={t('sheet.files')}>
          <FileList files={others} />
        </Section>
        <Section title={t('sheet.judgement')}>
          <JudgementFields
            sheet={sheet}
            materials={materials}
            form={draft.value}
            change={draft.change}
            problems={problemsOf(draft.value).filter((problem) => tried || typed(draft.value[problem]))}
          />
        </Section>
      </View>
      <View className="plh-stack work-sticky">
        <ScorePreview sessionId={sheet.sessionId} judgement={judgement} />
        {children}
        {tried && !judgement ? <Notice tone="bad">{t('sheet.incomplete')}</Notice> : null}
        <ActionError error={action.error} />
        <Action id="score-submit" busy={action.busy} onPress={submit}>
          {title}
        </Action>
      </View>
    </View>
  );
}
