import { Choices } from '@/components/choices';
import { View } from '@tarojs/components';
import { Field, TextField } from '@/components/field';
import { useT } from '@/locales/evaluator';
import type { MaterialState, Sheet } from '@/services/work-types';
import type { FormProblem, JudgementForm } from './judgement-form';
import { LoweredField } from './lowered-field';
import { PhotoJudging } from './photo-judging';

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
