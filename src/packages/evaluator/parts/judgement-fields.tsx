import { Choices } from '@/components/choices';
import { View, Image } from '@tarojs/components';
import { Field, TextField } from '@/components/field';
import { useT } from '@/locales/evaluator';
import type { MaterialState, Sheet, MaterialFile, PhotoKind } from '@/services/work-types';
import type { FormProblem, JudgementForm } from './judgement-form';
import { pictureLabel } from '@/components/a11y';
import { PickerField } from '@/components/picker-field';
import { Pressable } from '@/components/pressable';
import { openFile } from '@/services/open-file';

const kinds: readonly PhotoKind[] = ['lecturer', 'trainees', 'room', 'other'];

interface PhotoJudgingProps {
  files: readonly MaterialFile[];
  value: Readonly<Record<string, PhotoKind | 'no'>>;
  onChange: (value: Record<string, PhotoKind | 'no'>) => void;
}

/** Each photo beside what it is taken for; what the institution called it stands there first. */
function PhotoJudging({ files, value, onChange }: PhotoJudgingProps) {
  const t = useT();
  const photos = files.filter((file) => file.kind === 'photo');
  if (photos.length === 0) return <View className="plh-soft">{t('sheet.noPhotos')}</View>;
  const accepted = photos.filter((photo) => (value[photo.materialId] ?? 'no') !== 'no');
  const present = new Set(accepted.map((photo) => value[photo.materialId]));
  return (
    <View>
      <View className="plh-soft plh-figures">
        {t('sheet.photoCount', { accepted: accepted.length, all: photos.length, kinds: present.size })}
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
            <PickerField
              label={t('sheet.photoAs', { name: photo.name })}
              value={value[photo.materialId] ?? 'no'}
              onChange={(kind) => onChange({ ...value, [photo.materialId]: kind })}
              choices={[
                ...kinds.map((kind) => ({ value: kind, text: t(`photo.${kind}`) })),
                { value: 'no' as const, text: t('sheet.photoNo') },
              ]}
            />
          </View>
        </View>
      ))}
    </View>
  );
}

interface LoweredFieldProps {
  id: string;
  label: string;
  /** The system's own figure. */
  system: string;
  hint: string;
  value: string;
  reason: string;
  onValue: (value: string) => void;
  onReason: (reason: string) => void;
  valueError?: string | undefined;
  reasonError?: string | undefined;
}

/** A figure that stands unless somebody puts another beside it, with a reason. */
function LoweredField(props: LoweredFieldProps) {
  const { id, label, system, hint, value, reason, onValue, onReason, valueError, reasonError } = props;
  const t = useT();
  return (
    <View className="plh-field">
      <TextField
        id={id}
        label={t('sheet.systemFigure', { label, system })}
        hint={hint}
        placeholder={t('sheet.keepSystem')}
        type="number"
        maxLength={6}
        value={value}
        onChange={onValue}
        error={valueError}
      />
      {value.trim() === '' ? null : (
        <TextField
          id={`${id}-reason`}
          label={t('sheet.reasonFor', { label })}
          required
          maxLength={500}
          multiline
          value={reason}
          onChange={onReason}
          error={reasonError}
        />
      )}
    </View>
  );
}

interface Props {
  sheet: Sheet;
  materials: MaterialState;
  form: JudgementForm;
  change: (change: Partial<JudgementForm>) => void;
  /** Shown beside their fields. */
  problems: readonly FormProblem[];
}

/** 0, 0.5 … 6 (R-SCORE 3). */
const STEPS = Array.from({ length: 13 }, (_, step) => step / 2);

/** Everything that only a person can judge, in the order of the score (R-SCORE 1–5). */
export function JudgementFields({ sheet, materials, form, change, problems }: Props) {
  const t = useT();
  const wrong = (name: FormProblem): string | undefined => (problems.includes(name) ? t(`problem.${name}`) : undefined);
  return (
    <View className="plh-card work-form">
      <TextField
        id="screenshot-heads"
        label={t('sheet.screenshot')}
        hint={t('sheet.screenshotHint')}
        type="number"
        required
        maxLength={6}
        value={form.screenshotHeads}
        onChange={(screenshotHeads) => change({ screenshotHeads })}
        error={wrong('screenshotHeads')}
      />
      <LoweredField
        id="actual-heads"
        label={t('score.actual')}
        system={String(sheet.counts.actual)}
        hint={t('sheet.onlyLower')}
        value={form.actual}
        reason={form.actualReason}
        onValue={(actual) => change({ actual })}
        onReason={(actualReason) => change({ actualReason })}
        valueError={wrong('actual')}
        reasonError={wrong('actualReason')}
      />
      <LoweredField
        id="eligible-heads"
        label={t('score.eligible')}
        system={String(sheet.counts.eligible)}
        hint={t('sheet.onlyLower')}
        value={form.eligible}
        reason={form.eligibleReason}
        onValue={(eligible) => change({ eligible })}
        onReason={(eligibleReason) => change({ eligibleReason })}
        valueError={wrong('eligible')}
        reasonError={wrong('eligibleReason')}
      />
      <Field label={t('sheet.slides')}>
        <Choices
          label={t('sheet.slides')}
          value={form.slidesAccepted}
          onChange={(slidesAccepted) => change({ slidesAccepted })}
          choices={[
            { value: true, text: t('sheet.slidesYes') },
            { value: false, text: t('sheet.slidesNo') },
          ]}
        />
      </Field>
      <Field label={t('sheet.completeness')} required error={wrong('completeness')}>
        <Choices
          label={t('sheet.completeness')}
          value={form.completeness}
          onChange={(completeness) => change({ completeness })}
          choices={STEPS.map((value) => ({ value, text: String(value) }))}
        />
      </Field>
      <TextField
        label={t('sheet.completenessReason')}
        maxLength={300}
        multiline
        value={form.completenessReason}
        onChange={(completenessReason) => change({ completenessReason })}
      />
      <Field label={t('sheet.photos')}>
        <PhotoJudging files={materials.files} value={form.photos} onChange={(photos) => change({ photos })} />
      </Field>
      <LoweredField
        id="recorded-minutes"
        label={t('sheet.minutes')}
        system={String(materials.recording?.minutes ?? 0)}
        hint={materials.recording?.where ?? t('material.noRecording')}
        value={form.minutes}
        reason={form.minutesReason}
        onValue={(minutes) => change({ minutes })}
        onReason={(minutesReason) => change({ minutesReason })}
        valueError={wrong('minutes')}
        reasonError={wrong('minutesReason')}
      />
      <TextField
        label={t('score.remarks')}
        maxLength={1000}
        multiline
        value={form.remarks}
        onChange={(remarks) => change({ remarks })}
      />
    </View>
  );
}
