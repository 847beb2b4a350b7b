import { ClauseLinks } from '@/components/clause-links';
import type { Values } from '@mechanisms/form';
import { judgementFor } from '@programmes/lecture-hall-2018/forms/judgement';
import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useMemo, type ReactNode } from 'react';
import { Image, View } from '@tarojs/components';
import { a11y, pictureLabel } from '@/components/a11y';
import { Action } from '@/components/action';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { confirm } from '@/components/confirm';
import { TextField } from '@/components/field';
import { FormView } from '@/components/form';
import { FormNotices } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker/field';
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

type Photos = Pick<Values<ReturnType<typeof judgementFor>>, 'acceptedPhotos' | 'rejectedPhotos'>;

interface PhotoJudgingProps {
  files: readonly MaterialFile[];
  judged: Photos;
  onChange: (judged: Photos) => void;
}

/** What somebody has said of a photo: its kind, 'no', or null while nobody has. Nothing is accepted beforehand (each is points). */
const verdictOn = ({ acceptedPhotos, rejectedPhotos }: Photos, id: string): PhotoKind | null => {
  const accepted = acceptedPhotos.find(({ materialId }) => materialId === id);
  return accepted?.photoKind ?? (rejectedPhotos.some(({ materialId }) => materialId === id) ? 'no' : null);
};

const judgeable = (file: MaterialFile): boolean =>
  file.kind === 'photo' && file.check === 'passed' && file.stored === 'whole';

/** One reason for many photos is typed once. */
const reasonOf = ({ acceptedPhotos, rejectedPhotos }: Photos, id: string): string =>
  [...acceptedPhotos, ...rejectedPhotos].find(({ materialId }) => materialId === id)?.reason ?? '';

/** Each photo beside what it is taken for; what the institution called it stands there first. */
function PhotoJudging({ files, judged, onChange }: PhotoJudgingProps) {
  const t = useT();
  const photos = files.filter(judgeable);
  if (photos.length === 0) return <View className="plh-soft">{t('sheet.noPhotos')}</View>;
  const kindOf = (materialId: string) => verdictOn(judged, materialId);
  const taken = photos.map(({ materialId }) => kindOf(materialId)).filter((kind) => kind !== null && kind !== 'no');
  const open = photos.filter(({ materialId }) => kindOf(materialId) === null);
  const asCalled = open.flatMap(({ materialId, photoKind }) =>
    photoKind === null ? [] : [{ materialId, photoKind, reason: '' }],
  );
  const set = (materialId: string, kind: PhotoKind, reason: string) => {
    const accepted = judged.acceptedPhotos.filter((one) => one.materialId !== materialId);
    const rejected = judged.rejectedPhotos.filter((one) => one.materialId !== materialId);
    onChange(
      kind === 'no'
        ? { acceptedPhotos: accepted, rejectedPhotos: [...rejected, { materialId, reason }] }
        : { acceptedPhotos: [...accepted, { materialId, photoKind: kind, reason }], rejectedPhotos: rejected },
    );
  };
  const differs = ({ materialId, photoKind }: MaterialFile) => {
    const kind = kindOf(materialId);
    return kind === 'no' || (kind !== null && photoKind !== null && photoKind !== kind);
  };
  return (
    <View>
      <View className="plh-soft plh-figures">
        {t('sheet.photoCount', { accepted: taken.length, all: photos.length, kinds: new Set(taken).size })}
      </View>
      {open.length > 0 ? <Notice tone="warn">{t('sheet.photosOpen', { count: open.length })}</Notice> : null}
      {asCalled.length > 0 ? (
        <Action
          id="photos-as-called"
          kind="plain"
          onPress={() => onChange({ ...judged, acceptedPhotos: [...judged.acceptedPhotos, ...asCalled] })}
        >
          {t('sheet.photosAsCalled', { count: asCalled.length })}
        </Action>
      ) : null}
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
              onChange={(kind) => set(photo.materialId, kind, reasonOf(judged, photo.materialId))}
              choices={[
                ...idsOf('photo').map((kind) => ({ value: kind, text: t(`photo.${kind}`) })),
                { value: 'no', text: t('sheet.photoNo') },
              ]}
            />
            {differs(photo) ? (
              <TextField
                label={t('sheet.photoWhy', { name: photo.name })}
                required
                maxLength={LIMITS.reasonMaximum}
                value={reasonOf(judged, photo.materialId)}
                onChange={(reason) => set(photo.materialId, kindOf(photo.materialId) ?? 'no', reason)}
              />
            ) : null}
          </View>
        </View>
      ))}
    </View>
  );
}

/** What the score would be, worked out by the server while one fills in (R-SCORE 7). */
interface PreviewProps {
  sessionId: string;
  judgement: Judgement | null;
  onExplain: (key: string, reason: string) => void;
}

function ScorePreview({ sessionId, judgement, onExplain }: PreviewProps) {
  const t = useT();
  // Compared by its text: a new object with the same content asks nothing again.
  const text = useSettled(judgement ? JSON.stringify(judgement) : '');
  const settled = text === '' ? null : (JSON.parse(text) as Judgement);
  const preview = useRemote('evaluation.previewScore', settled ? { sessionId, judgement: settled } : null);
  // What is to be explained stays while its reason is typed; the score is of what is there now alone.
  const shown = preview.data ?? preview.former;
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
              <GradeTag of="session" grade={preview.data.grade} />
            </View>
            <TraceView trace={preview.data.trace} />
          </View>
        ) : null}
        {shown && judgement && !preview.error ? (
          <>
            {shown.remarks.map(({ key, level, text, clause }) => (
              <Notice key={key} tone="warn">
                <View className="plh-title">{text}</View>
                <View className="plh-faint">
                  <ClauseLinks clause={clause} />
                </View>
                {level === 'reason' ? (
                  <TextField
                    label={t('sheet.explain')}
                    required
                    multiline
                    maxLength={LIMITS.reasonMaximum}
                    value={judgement.explained?.find((one) => one.key === key)?.reason ?? ''}
                    onChange={(reason) => onExplain(key, reason)}
                  />
                ) : null}
              </Notice>
            ))}
            {preview.data && preview.data.unexplained.length > 0 ? (
              <Notice tone="bad">
                {t('sheet.unexplained', { what: preview.data.unexplained.join(t('work.comma')) })}
              </Notice>
            ) : null}
          </>
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

/** The sheet as it opens: the last judgement, else nothing; who judges says each thing, the photos with one touch as they were handed in. */
function startingValues(
  files: readonly MaterialFile[],
  record: ScoreRecord | null,
): Partial<Values<ReturnType<typeof judgementFor>>> {
  const photos = files.filter((file) => file.kind === 'photo');
  if (record) {
    const { acceptedPhotos, rejectedPhotos } = record.judgement;
    const isHere = ({ materialId: id }: { materialId: string }) => photos.some(({ materialId }) => materialId === id);
    return {
      ...record.judgement,
      acceptedPhotos: acceptedPhotos.filter(isHere),
      rejectedPhotos: rejectedPhotos.filter(isHere),
    };
  }
  return { acceptedPhotos: [], rejectedPhotos: [] };
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
    sends: [`correction.${sessionId}`, `review.${sessionId}`],
    values: startingValues(files, current),
    within: 'judgement',
  });
  const { action, complete } = state;
  const judged = state.typed as unknown as Photos;
  const unsaid = files.filter((file) => judgeable(file) && verdictOn(judged, file.materialId) === null).length;
  const submit = async () => {
    const judgement = state.attempt();
    if (!judgement || unsaid > 0 || (ready && !ready())) return;
    if (!action.ready() || !(await confirm({ title, text: consequence, yes: title }))) return;
    if (await action.run(() => onSubmit(judgement))) state.clear();
  };
  const explain = (key: string, reason: string) =>
    state.change((now) => {
      const rows = (now['explained'] ?? []) as { key: string; reason: string }[];
      return { explained: [...rows.filter((one) => one.key !== key), { key, reason }] };
    });
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
            acceptedPhotos: () => (
              <PhotoJudging files={files} judged={judged} onChange={(next) => state.change({ ...next })} />
            ),
          }}
        />
      </View>
      <View className="plh-stack work-sticky">
        <ScorePreview sessionId={sessionId} judgement={complete} onExplain={explain} />
        {children}
        {state.tried && unsaid > 0 ? <Notice tone="bad">{t('sheet.photosOpen', { count: unsaid })}</Notice> : null}
        <FormNotices of={state} incomplete={t('sheet.incomplete')} />
        <Action id="score-submit" busy={action.busy} disabled={state.barred} onPress={() => void submit()}>
          {title}
        </Action>
      </View>
    </View>
  );
}
