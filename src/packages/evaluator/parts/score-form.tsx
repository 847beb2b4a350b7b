import type { Values } from '@mechanisms/form';
import { judgementFor } from '@programmes/lecture-hall-2018/forms/judgement';
import { useMemo, type ReactNode } from 'react';
import { Image, View } from '@tarojs/components';
import { a11y, pictureLabel } from '@/components/a11y';
import { Action } from '@/components/action';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { confirm } from '@/components/confirm';
import { FormView } from '@/components/form';
import { FormNotices } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { FileList } from '@/components/staff/file-list';
import { GradeTag } from '@/components/staff/grade-tag';
import { TraceView } from '@/components/trace-view';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/evaluator';
import { openFile } from '@/services/open-file';
import { idsOf } from '@/services/programme-words';
import type { Judgement, MaterialFile, MaterialState, PhotoKind, ScoreRecord, Sheet } from '@/services/work-types';

type Accepted = Values<ReturnType<typeof judgementFor>>['acceptedPhotos'];

interface PhotoJudgingProps {
  files: readonly MaterialFile[];
  accepted: Accepted;
  onChange: (accepted: Accepted) => void;
}

/** Each photo beside what it is taken for; what the institution called it stands there first. */
function PhotoJudging({ files, accepted: value, onChange }: PhotoJudgingProps) {
  const t = useT();
  const photos = files.filter((file) => file.kind === 'photo' && file.check === 'passed');
  if (photos.length === 0) return <View className="plh-soft">{t('sheet.noPhotos')}</View>;
  const kindOf = (materialId: string) => value.find((one) => one.materialId === materialId)?.photoKind ?? 'no';
  const taken = photos.map(({ materialId }) => kindOf(materialId)).filter((kind) => kind !== 'no');
  const take = (materialId: string, kind: PhotoKind) => {
    const others = value.filter((one) => one.materialId !== materialId);
    onChange(kind === 'no' ? others : [...others, { materialId, photoKind: kind }]);
  };
  return (
    <View>
      <View className="plh-soft plh-figures">
        {t('sheet.photoCount', { accepted: taken.length, all: photos.length, kinds: new Set(taken).size })}
      </View>
      {photos.map((photo) => (
        <View key={photo.materialId} className="work-item sheet-photo">
          <Pressable
            role="link"
            label={t('material.openFile', { name: photo.name })}
            onPress={() =>
              void openFile(
                photo,
                photos.map(({ url }) => url),
              )
            }
          >
            <Image className="sheet-thumb" src={photo.url} mode="aspectFill" lazyLoad {...pictureLabel('')} />
          </Pressable>
          <View className="plh-grow">
            <View className="plh-faint sheet-name">{photo.name}</View>
            <PickerField<PhotoKind>
              label={t('sheet.photoAs', { name: photo.name })}
              value={kindOf(photo.materialId)}
              onChange={(kind) => take(photo.materialId, kind)}
              choices={[
                ...idsOf('photo').map((kind) => ({ value: kind, text: t(`photo.${kind}`) })),
                { value: 'no', text: t('sheet.photoNo') },
              ]}
            />
          </View>
        </View>
      ))}
    </View>
  );
}

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
  operation: 'evaluation.scoreSession' | 'evaluation.review' | 'evaluation.correct';
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

/** The sheet as it opens: the last judgement, or what was handed in, accepted as it says it is; nothing judged beforehand. */
function startingValues(
  files: readonly MaterialFile[],
  record: ScoreRecord | null,
): Partial<Values<ReturnType<typeof judgementFor>>> {
  const photos = files.filter((file) => file.kind === 'photo');
  if (record) {
    const { acceptedPhotos } = record.judgement;
    const here = acceptedPhotos.filter((one) => photos.some(({ materialId }) => materialId === one.materialId));
    return { ...record.judgement, acceptedPhotos: here };
  }
  return {
    slidesAccepted: files.some((file) => file.kind === 'courseware'),
    acceptedPhotos: photos.map(({ materialId, photoKind }) => ({ materialId, photoKind: photoKind ?? 'other' })),
  };
}

/** The score sheet's own part: evidence and judgement on one side, the arithmetic beside it (or under it on a phone). */
export function ScoreForm({ operation, sheet, materials, title, consequence, onSubmit, children, ready }: Props) {
  const t = useT();
  const { counts, current, limits, sessionId } = sheet;
  const { files, recording } = materials;
  const form = useMemo(() => judgementFor(limits.completeness), [limits.completeness]);
  const state = useForm(form, {
    operation,
    draft: `judgement.${sessionId}.${current?.scoreId ?? 'first'}`,
    values: startingValues(files, current),
    within: 'judgement',
  });
  const { action, complete } = state;
  const submit = async () => {
    const judgement = state.attempt();
    if (!judgement || (ready && !ready())) return;
    if (!(await confirm({ title, text: consequence }))) return;
    if (await action.run(() => onSubmit(judgement))) state.clear();
  };
  const figures = {
    actual: counts.actual,
    eligible: counts.eligible,
    minutes: recording?.minutes ?? 0,
    where: recording?.where ?? t('material.noRecording'),
  };
  return (
    <View className="work-split">
      <View className="plh-stack">
        <Section title={t('sheet.files')}>
          <FileList files={files.filter((file) => file.kind !== 'photo')} />
        </Section>
        <FormView
          of={state}
          params={figures}
          slots={{
            acceptedPhotos: (entry, change) => (
              <PhotoJudging files={files} accepted={entry as Accepted} onChange={change} />
            ),
          }}
        />
      </View>
      <View className="plh-stack work-sticky">
        <ScorePreview sessionId={sessionId} judgement={complete} />
        {children}
        <FormNotices of={state} incomplete={t('sheet.incomplete')} />
        <Action id="score-submit" busy={action.busy} disabled={state.barred} onPress={() => void submit()}>
          {title}
        </Action>
      </View>
    </View>
  );
}
