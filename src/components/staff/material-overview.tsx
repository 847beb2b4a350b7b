import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales/work';
import type { MaterialFile, MaterialState } from '@/services/work-types';
import { shownInstant } from '../format';
import { Notice } from '../notice';
import { Fact, Section } from '../section';
import { DueTag } from './due-tag';
import { FileList } from './file-list';
import { MaterialNotices } from './material-notices';
import { StageTag } from './stage-tag';

/** Where the materials are, what they are, and what is missing and what that is worth (R-MATERIAL). */
export function MaterialOverview({
  state,
  fileAction,
}: {
  state: MaterialState;
  fileAction?: (file: MaterialFile) => ReactNode;
}) {
  const t = useT();
  return (
    <>
      <View className="plh-card">
        <View className="plh-heading">{state.title}</View>
        <View className="plh-row work-tags">
          <StageTag stage={state.stage} />
          <DueTag day={state.dueDay} />
        </View>
      </View>
      <MaterialNotices state={state} />
      <Section title={t('material.missing')}>
        <Missing state={state} />
      </Section>
      <Section title={t('material.evidence')}>
        <View className="plh-card">
          <Fact name={t('material.register')}>
            {t('material.registerCounts', { signed: state.register.signed, scanned: state.register.scanned })}
          </Fact>
          <Fact name={t('material.feedback')}>{t('material.feedbackCount', { count: state.feedbackAnswers })}</Fact>
          <Fact name={t('material.recording')}>
            {state.recording
              ? `${t('material.minutes', { minutes: state.recording.minutes })} · ${state.recording.where}`
              : t('material.noRecording')}
          </Fact>
        </View>
        <FileList files={state.files} {...(fileAction ? { action: fileAction } : {})} />
      </Section>
      <Handovers state={state} />
    </>
  );
}

function Missing({ state }: { state: MaterialState }) {
  const t = useT();
  if (state.missing.length === 0) return <Notice tone="ok">{t('material.nothingMissing')}</Notice>;
  return (
    <View className="plh-card">
      {state.missing.map(({ what, points, clause }) => (
        <View key={what} className="work-item">
          <View className="plh-between">
            <View className="plh-grow">{what}</View>
            <View className="plh-figures">{t('material.worth', { points })}</View>
          </View>
          <View className="plh-faint">{clause}</View>
        </View>
      ))}
    </View>
  );
}

function Handovers({ state }: { state: MaterialState }) {
  const t = useT();
  if (state.handovers.length === 0) return null;
  return (
    <Section title={t('material.handovers')}>
      <View className="plh-card">
        {state.handovers.map((handover) => (
          <View key={handover.at} className="work-item">
            <View>{t('material.handover', { from: handover.from, to: handover.to })}</View>
            <View className="plh-faint plh-figures">
              {shownInstant(handover.at)} · {handover.by}
            </View>
            {handover.note ? <View className="plh-soft">{handover.note}</View> : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
