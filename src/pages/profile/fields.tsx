import { Button, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker/field';
import { useT } from '@/locales';
import { idsOf } from '@/services/programme-words';
import type { Profile } from '@/services/types';
import { carriedBy, creditCodeProblem, normaliseCreditCode } from '@mechanisms/credit-code';
import type { ProfileState } from './use-profile';

interface PhoneButtonProps {
  id: string;
  text: string;
  primary?: boolean;
  onCode: (code: string) => void;
}

/** WeChat's own button: the number comes from WeChat, which has proved it (R-FOLLOWUP 5). Nothing in a browser. */
export function PhoneButton({ id, text, primary, onCode }: PhoneButtonProps) {
  if (process.env.TARO_ENV !== 'weapp') return null;
  return (
    <Button
      id={id}
      className={`plh-action plh-action-${primary ? 'primary' : 'plain'}`}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail: { code } }) => {
        if (code) onCode(code);
      }}
    >
      {text}
    </Button>
  );
}

interface Props {
  of: ProfileState;
  profile: Profile | null;
}

/** Name, enterprise, kind of person: what every registration needs beside the number. */
export function NeededFields({ of: { value, edit, wrong } }: Pick<Props, 'of'>) {
  const t = useT();
  return (
    <>
      <TextField
        id="profile-name"
        label={t('profile.name')}
        required
        hint={t('profile.nameWhy')}
        maxLength={40}
        value={value.name}
        error={wrong('name')}
        onChange={(name) => edit({ name })}
      />
      <TextField
        id="profile-enterprise"
        label={t('profile.enterprise')}
        required
        hint={t('profile.enterpriseWhy')}
        maxLength={120}
        value={value.enterprise}
        error={wrong('enterprise')}
        onChange={(enterprise) => edit({ enterprise })}
      />
    </>
  );
}

export function KindField({ of: { value, edit, wrong } }: Pick<Props, 'of'>) {
  const t = useT();
  return (
    <Field label={t('profile.kind')} required hint={t('profile.kindWhy')} error={wrong('kind')}>
      <Choices
        stacked
        label={t('profile.kind')}
        choices={idsOf('audience').map((kind) => ({ value: kind, text: t(`audience.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => edit({ kind })}
      />
    </Field>
  );
}

export function TypedPhone({ of: { value, edit, wrong }, profile }: Props) {
  const t = useT();
  return (
    <TextField
      id="profile-phone"
      label={t('profile.phone')}
      required
      type="number"
      maxLength={20}
      value={value.phone}
      hint={profile ? t('profile.phoneKept', { phone: profile.phoneMasked }) : t('profile.phoneWhy')}
      error={wrong('phone')}
      onChange={(phone) => edit({ phone })}
    />
  );
}

/** The number: WeChat's, or typed by who would rather not give that one. */
export function PhoneField({ of: state, profile }: Props) {
  const t = useT();
  if (state.phoneCode !== null)
    return (
      <>
        <Notice tone="ok">{t('profile.phoneGiven')}</Notice>
        <Action id="profile-phone-type" kind="plain" onPress={() => state.setPhoneCode(null)}>
          {t('profile.phoneType')}
        </Action>
      </>
    );
  return (
    <>
      <PhoneButton id="profile-phone-button" text={t('profile.phoneButton')} onCode={state.setPhoneCode} />
      <TypedPhone of={state} profile={profile} />
    </>
  );
}

/** What a sound credit code says of the body, in words; nothing while there is none. */
function Carried({ code }: { code: string }) {
  const t = useT();
  const typed = normaliseCreditCode(code);
  if (creditCodeProblem(typed) !== null) return null;
  const { office, kind, area } = carriedBy(typed, idsOf('region'));
  const words = [
    office ? t(`code.office.${office}`) : '',
    kind ? t(`code.kind.${kind}`) : '',
    area ? t(`region.${area}`) : t('code.areaAsked'),
  ];
  return <View className="plh-soft">{t('code.carries', { what: words.filter(Boolean).join(' · ') })}</View>;
}

/** What may be left out. The code says the region, which is shown as derived and can be chosen otherwise. */
export function FurtherFields({ of: { value, edit, wrong, derived } }: Pick<Props, 'of'>) {
  const t = useT();
  return (
    <>
      <TextField
        id="profile-post"
        label={`${t('profile.post')} · ${t('common.optional')}`}
        hint={t('profile.postWhy')}
        maxLength={60}
        value={value.post}
        onChange={(post) => edit({ post })}
      />
      <TextField
        id="profile-code"
        label={`${t('profile.creditCode')} · ${t('common.optional')}`}
        hint={t('profile.codeWhy')}
        maxLength={24}
        value={value.creditCode}
        error={wrong('creditCode')}
        onChange={(creditCode) => edit({ creditCode })}
      />
      <Carried code={value.creditCode} />
      <Field
        label={`${t('profile.region')} · ${t('common.optional')}`}
        hint={derived ? t('profile.regionDerived') : t('profile.regionWhy')}
      >
        <PickerField
          label={t('profile.region')}
          choices={idsOf('region').map((regionId) => ({ value: regionId, text: t(`region.${regionId}`) }))}
          value={value.regionId}
          onChange={(regionId) => edit({ regionId })}
        />
      </Field>
    </>
  );
}
