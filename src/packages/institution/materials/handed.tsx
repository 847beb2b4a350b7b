import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';
import type { MaterialState } from '@/services/work-types';
import { useWide } from '../parts/wide';
import { Documents, documentKinds } from './documents';
import { OwnNotices } from './notices';
import { PathSteps } from './path-steps';
import { PhotoTile } from './photo-tile';
import { photoKinds, usePhotoWorth } from './photo-worth';
import { PointsCard } from './points-card';
import { RecordingForm } from './recording-form';
import { UploadList } from './upload-list';
import type { Removal } from './use-removal';
import type { Uploads } from './use-uploads';

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
  return (
    <>
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
              {photoKinds.map((kind) => (
                <PhotoTile
                  key={kind}
                  kind={kind}
                  files={files.filter((file) => file.photoKind === kind)}
                  worth={worth(kind)}
                  onAdd={edit ? () => void uploads.add('photo', kind) : undefined}
                  onRemove={onRemove}
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
