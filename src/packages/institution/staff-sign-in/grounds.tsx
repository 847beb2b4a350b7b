import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { useT } from '@/locales/institution';
import { LEAST_REASON, staffKinds, type StaffKind } from './types';

export interface GroundsValue {
  kind: StaffKind;
  reason: string;
}

interface Props {
  value: GroundsValue;
  onChange: (change: Partial<GroundsValue>) => void;
  tried: boolean;
}

/** Why somebody is signed in by staff: the kind of case, and the reason in words. */
export function Grounds({ value, onChange, tried }: Props) {
  const t = useT();
  return (
    <>
      <Field label={t('staff.kind')}>
        <Choices
          stacked
          label={t('staff.kind')}
          value={value.kind}
          onChange={(kind) => onChange({ kind })}
          choices={staffKinds.map((kind) => ({ value: kind, text: t(`staffKind.${kind}`) }))}
        />
      </Field>
      <TextField
        id="staff-reason"
        label={t('work.reason')}
        hint={t('staff.reasonHint')}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
        multiline
        required
        maxLength={500}
        error={tried && !reasonIsGood(value.reason) ? t('work.reasonShort') : undefined}
      />
    </>
  );
}

export const reasonIsGood = (reason: string): boolean => reason.trim().length >= LEAST_REASON;
