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
import { ScorePreview } from './score-preview';

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
