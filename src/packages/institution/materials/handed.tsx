import { ClauseLinks } from '@/components/clause-links';
import { View, Text } from '@tarojs/components';
import { About } from '@/components/about';
import { Section } from '@/components/section';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';
import type { MaterialFile, MaterialState } from '@/services/work-types';
import { useWide } from '../parts/wide';
import { Documents, documentKinds } from './documents';
import { PhotoTile } from './photo-tile';
import { idsOf } from '@/services/programme-words';
import { usePhotoWorth } from './photo-worth';
import { RecordingForm } from './recording-form';
import { UploadList } from './upload-list';
import type { Removal } from './use-removal';
import type { Uploads } from './use-uploads';
import { Notice } from '@/components/notice';
import { isClosed, MaterialNotices } from '@/components/staff/material-notices';
import { a11y } from '@/components/a11y';
import { shownInstant } from '@/components/format';
import { Icon } from '@/components/icon';
import { DueTag } from '@/components/staff/due-tag';
import { arrivedAt, stages } from './arrived';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { go } from '@/services/navigate';

type Tried = Output<'evaluation.tryScore'>;

/** Where one stands now, the way to the next grade, and what is missing with its worth, dearest first (R-SCORE 9). Never the follow-up. */
function PointsCard({ tried, missing }: { tried: Tried; missing: MaterialState['missing'] }) {
  const t = useT();
  const next = [...tried.grades].reverse().find(({ reached }) => !reached);
  const dearest = [...missing].sort((a, b) => Number(b.points) - Number(a.points));
  return (
    <View className="plh-card">
      <View className="plh-between inst-middle">
        <View>
          <View className="plh-soft">{t('points.now')}</View>
          <View className="plh-figures">
            <Text className="work-big">{tried.totalShown}</Text>
            <Text className="plh-soft"> / {tried.fullShown}</Text>
          </View>
        </View>
        <Pressable
          role="link"
          className="plh-link"
          onPress={() => go('institution/score', { sessionId: tried.sessionId })}
        >
          {t('points.try')}
        </Pressable>
      </View>
      <Bar
        share={Number(tried.totalShown) / Number(tried.fullShown)}
        label={t('points.of', { points: tried.totalShown, full: tried.fullShown })}
      />
      <View className="plh-soft work-tags">
        {next ? t('points.short', { points: next.short, grade: t(`grade.${next.grade}`) }) : t('points.best')}
      </View>
      {dearest.map(({ what, points, clause }) => (
        <View key={what} className="work-item plh-between">
          <View className="plh-grow">
            <View>{what}</View>
            <View className="plh-faint">
              <ClauseLinks clause={clause} />
            </View>
          </View>
          <View className="plh-figures inst-warn inst-nowrap">{t('material.worth', { points })}</View>
        </View>
      ))}
      <View className="plh-faint">{t('points.note', { points: tried.followupFullShown })}</View>
    </View>
  );
}

/** The way of the materials: institution, window platform, hub, evaluator, each hand-over with its moment (R-MATERIAL). */
function PathSteps({ state }: { state: MaterialState }) {
  const t = useT();
  const here = stages.indexOf(state.stage);
  const arrived = arrivedAt(state);
  return (
    <View className="way" {...a11y(t('path.title'), 'list')}>
      {stages.map((stage, index) => {
        const past = index < here;
        const came = arrived[index];
        return (
          <View
            key={stage}
            className={`way-point ${past ? 'way-done' : index === here ? 'way-here' : ''}`}
            {...a11y(undefined, 'listitem')}
          >
            <View className="way-mark">
              {past ? <Icon name="check" /> : <Text className="plh-figures">{index + 1}</Text>}
            </View>
            <View className="plh-grow">
              <View className="way-name">{t(`path.${stage}`)}</View>
              {came ? <View className="plh-faint plh-figures">{shownInstant(came.at).slice(0, 16)}</View> : null}
              {past && index > 0 && !came ? <View className="plh-faint">{t('path.skipped')}</View> : null}
              {index === here ? <View className="plh-soft">{t(`path.now.${stage}`)}</View> : null}
              {index === here && stage === 'collecting' ? (
                <DueTag
                  day={state.reopenedUntilDay ?? state.dueDay}
                  provisional={!state.reopenedUntilDay && state.provisional}
                />
              ) : null}
            </View>
          </View>
        );
      })}
    </View>
  );
}

/** What is out of the ordinary, and that the materials are not one's own at the moment. */
function OwnNotices({ state }: { state: MaterialState }) {
  const t = useT();
  return (
    <>
      <MaterialNotices state={state} />
      {!state.may.edit && !isClosed(state) ? <Notice icon="lock">{t('materials.readOnly')}</Notice> : null}
    </>
  );
}

interface Props {
  state: MaterialState;
  /** Undefined before the session's end, when nothing is reckoned, and where the session is not scored. */
  tried: Output<'evaluation.tryScore'> | undefined;
  uploads: Uploads;
  removal: Removal;
  reload: () => Promise<void>;
}

/** The materials themselves; on a desk the points and the way stand beside them. */
export function Handed({ state, tried, uploads, removal, reload }: Props) {
  const t = useT();
  const wide = useWide();
  const worth = usePhotoWorth(state.sessionId, state.may.edit ? tried : undefined);
  const files = state.files.filter(({ materialId }) => materialId !== removal.pending?.materialId);
  const { edit } = state.may;
  const onRemove = edit ? removal.remove : undefined;
  const onRenew = ({ kind, photoKind }: MaterialFile) => void uploads.add(kind, photoKind ?? undefined);
  return (
    <>
      <About of={state.title} />
      <View className="plh-heading">{state.title}</View>
      <OwnNotices state={state} />
      <View className={`inst-columns ${wide ? 'inst-columns-wide' : ''}`}>
        {tried ? (
          <View className="inst-column-aside">
            <PointsCard tried={tried} missing={state.missing} />
          </View>
        ) : null}
        <View className="plh-stack inst-column-main">
          <UploadList uploads={uploads} />
          <Section title={t('photos.title')}>
            <View className="photo-tiles">
              {idsOf('photo').map((kind) => (
                <PhotoTile
                  key={kind}
                  kind={kind}
                  files={files.filter((file) => file.photoKind === kind)}
                  worth={worth(kind)}
                  onAdd={edit ? () => void uploads.add('photo', kind) : undefined}
                  onRemove={onRemove}
                  onRenew={onRenew}
                />
              ))}
            </View>
          </Section>
          <Section title={t('files.title')}>
            {documentKinds.map((kind) => (
              <Documents
                key={kind}
                kind={kind}
                files={files.filter((file) => file.kind === kind)}
                {...(kind === 'register' ? { note: t('material.registerCounts', state.register) } : {})}
                onAdd={edit ? () => void uploads.add(kind) : undefined}
                onRemove={onRemove}
                onRenew={onRenew}
              />
            ))}
          </Section>
          <Section title={t('recording.title')}>
            {edit ? (
              <RecordingForm
                key={`${state.recording?.minutes}${state.recording?.where}`}
                state={state}
                onDone={reload}
              />
            ) : (
              <View className="plh-card">
                {state.recording
                  ? `${t('material.minutes', { minutes: state.recording.minutes })} · ${state.recording.where}`
                  : t('material.noRecording')}
              </View>
            )}
          </Section>
        </View>
        <View className="plh-stack inst-column-aside">
          <Section title={t('path.title')}>
            <View className="plh-card">
              <PathSteps state={state} />
            </View>
          </Section>
          <View className="plh-faint">{t('materials.feedback', { count: state.feedbackAnswers })}</View>
        </View>
      </View>
    </>
  );
}
