import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { useT } from '@/locales/institution';
import { causes, reasonIsGood, type Cause, type Grounds } from './types';

interface Props {
  value: Grounds;
  onChange: (change: Partial<Grounds>) => void;
  /** Says what is wrong from now on. */
  tried: boolean;
}

/** Why somebody is signed in by staff: chosen, or in one's own words. */
export function GroundsFields({ value, onChange, tried }: Props) {
  const t = useT();
  return (
    <>
      <Field label={t('work.reason')}>
        <Choices<Cause>
          label={t('work.reason')}
          value={value.cause}
          onChange={(cause) => onChange({ cause })}
          choices={causes.map((cause) => ({ value: cause, text: t(`cause.${cause}`) }))}
        />
      </Field>
      {value.cause === 'other' ? (
        <TextField
          id="staff-reason"
          label={t('staff.reason')}
          hint={t('staff.reasonHint')}
          value={value.reason}
          onChange={(reason) => onChange({ reason })}
          multiline
          required
          maxLength={LIMITS.reasonMaximum}
          error={(tried || value.reason !== '') && !reasonIsGood(value.reason) ? t('work.reasonShort') : undefined}
        />
      ) : null}
    </>
  );
}
