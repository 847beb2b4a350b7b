import { View } from '@tarojs/components';
import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { registerPage } from '../../../../cloudfunctions/programmes/lecture-hall-2018/forms/register-page';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { FilesField } from '@/components/form/files-field';
import { Notice } from '@/components/notice';
import { SignaturePad } from '@/components/signature-pad';
import { useT } from '@/locales/institution';
import { causes, kindOf, missingHand, reasonIsGood, type Cause, type Grounds } from './types';

interface Props {
  value: Grounds;
  onChange: (change: Partial<Grounds>) => void;
  /** Says what is wrong from now on. */
  tried: boolean;
}

/** Why somebody is signed in by staff, and what bears the person's own hand: drawn here, or the page of the register. */
export function GroundsFields({ value, onChange, tried }: Props) {
  const t = useT();
  const kind = kindOf(value.cause);
  const missing = missingHand(value);
  return (
    <>
      <Field
        label={t('work.reason')}
        required
        error={tried && missing === 'cause' ? t('staff.missing.cause') : undefined}
      >
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
      {kind === 'no-phone' ? (
        <Field label={t('staff.hand')}>
          <View className="plh-faint">{t('staff.handHint')}</View>
          <SignaturePad id="staff-hand" value={value.hand} onChange={(hand) => onChange({ hand })} />
        </Field>
      ) : null}
      {kind === 'paper-register' ? (
        <Field label={t('staff.page')}>
          <View className="plh-faint">{t('staff.pageHint')}</View>
          <FilesField id="staff-page" field={registerPage} entry={value.page} change={(page) => onChange({ page })} />
        </Field>
      ) : null}
      {kind === 'poster' ? <View className="plh-faint">{t('staff.posterHint')}</View> : null}
      {tried && missing && missing !== 'cause' ? <Notice tone="bad">{t(`staff.missing.${missing}`)}</Notice> : null}
    </>
  );
}
