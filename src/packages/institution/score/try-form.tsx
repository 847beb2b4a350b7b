import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { useT } from '@/locales/institution';
import { photoKinds } from '../materials/photo-worth';
import { Amount } from './amount';
import { attendees, neededMinutes, type Assumed, type Tried } from './what-if';

/** More photos than this change nothing. */
const MOST_PHOTOS = 15;
const MOST_COMPLETENESS = 6;

interface Props {
  value: Assumed;
  onChange: (change: Partial<Assumed>) => void;
  tried: Tried;
}

/** What one may assume; all of it one's own doing or the evaluator's judgement of it, never the follow-up. */
export function TryForm({ value, onChange, tried }: Props) {
  const t = useT();
  const people = attendees(tried);
  return (
    <View className="plh-card">
      <View className="plh-soft">{t('try.photos')}</View>
      {photoKinds.map((kind) => (
        <Amount
          key={kind}
          name={t(`photo.${kind}`)}
          value={value.photos[kind]}
          most={MOST_PHOTOS}
          text={t('photos.count', { count: value.photos[kind] })}
          onChange={(count) => onChange({ photos: { ...value.photos, [kind]: count } })}
        />
      ))}
      <Amount
        slider
        name={t('try.recording')}
        value={value.recordingMinutes}
        most={Math.max(neededMinutes(tried), tried.onRecord.recordingMinutes)}
        step={5}
        text={t('material.minutes', { minutes: value.recordingMinutes })}
        onChange={(recordingMinutes) => onChange({ recordingMinutes })}
      />
      <Field label={t('try.slides')}>
        <Choices
          label={t('try.slides')}
          value={value.slides}
          onChange={(slides) => onChange({ slides })}
          choices={[
            { value: true, text: t('try.slidesYes') },
            { value: false, text: t('try.slidesNo') },
          ]}
        />
      </Field>
      {value.slides ? (
        <Amount
          slider
          name={t('try.completeness')}
          value={value.completeness}
          most={MOST_COMPLETENESS}
          step={0.5}
          text={t('score.points', { points: value.completeness })}
          onChange={(completeness) => onChange({ completeness })}
        />
      ) : null}
      <Amount
        slider
        name={t('try.feedback')}
        value={value.feedback}
        most={people}
        text={t('try.ofPeople', { count: value.feedback, people })}
        onChange={(feedback) => onChange({ feedback })}
      />
      <Amount
        slider
        name={t('try.screenshot')}
        value={value.screenshotHeads}
        most={people}
        text={t('try.ofPeople', { count: value.screenshotHeads, people })}
        onChange={(screenshotHeads) => onChange({ screenshotHeads })}
      />
    </View>
  );
}
