import { readPhone } from '@mechanisms/phone';
import { useEffect, useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { DraftNotice } from '@/components/draft-notice';
import { Notice, ActionError } from '@/components/notice';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { profileAnswered } from '@/services/profile-request';
import { Button, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { toast } from '@/components/confirm';
import { errorText, fieldErrors } from '@/components/error-text';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useSettled } from '@/hooks/settled';
import { call } from '@/services/call';
import { idsOf } from '@/services/programme-words';
import { refreshMe } from '@/services/me';
import { goBack } from '@/services/navigate';
import { scrollToElement } from '@/services/scroll';
import type { Profile } from '@/services/types';
import { problemsOf, type ProfileDraft } from './check';

/** The server names these two in errors of their own; they belong beside their fields. */
const fieldOfCode: Readonly<Record<string, keyof ProfileDraft>> = {
  INVALID_PHONE: 'phone',
  INVALID_CREDIT_CODE: 'creditCode',
};

const PAUSE_MS = 700;

const showFirstProblem = (): void => scrollToElement('.plh-field-wrong');

interface PhoneButtonProps {
  given: boolean;
  onCode: (code: string) => void;
  onTyping: () => void;
}

/** In WeChat the number comes from WeChat, which has proved it; who would rather not types it, as in a browser (R-FOLLOWUP 5). */
function PhoneButton({ given, onCode, onTyping }: PhoneButtonProps) {
  const t = useT();
  if (process.env.TARO_ENV !== 'weapp') return null;
  if (given) {
    return (
      <>
        <Notice tone="ok">{t('profile.phoneGiven')}</Notice>
        <Action id="profile-phone-type" kind="plain" onPress={onTyping}>
          {t('profile.phoneType')}
        </Action>
      </>
    );
  }
  return (
    <Button
      id="profile-phone-button"
      className="plh-action plh-action-plain"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail: { code } }) => {
        if (code) onCode(code);
      }}
    >
      {t('profile.phoneButton')}
    </Button>
  );
}

function ProfileForm({ profile }: { profile: Profile | null }) {
  const t = useT();
  const draft = useDraft<ProfileDraft>('profile', {
    name: profile?.name ?? '',
    enterprise: profile?.enterprise ?? '',
    phone: '',
    kind: profile?.kind ?? null,
    post: profile?.post ?? '',
    regionId: profile?.regionId ?? null,
    creditCode: profile?.creditCode ?? '',
  });
  const { value, change } = draft;
  const [tried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const action = useAction();
  // good once and for five minutes: nothing to keep in a draft
  const [phoneCode, setPhoneCode] = useState<string | null>(null);
  const problems = problemsOf(value, phoneCode !== null);
  // Said while one types, but only once one pauses: nobody likes to be wrong from the first digit on.
  const paused = problemsOf(useSettled(value, PAUSE_MS), phoneCode !== null);
  const named = action.error && fieldOfCode[action.error.code];
  const refused = fieldErrors(action.error);
  const wrong = (field: keyof ProfileDraft): string | undefined => {
    if (named === field && action.error) return errorText(action.error);
    const problem = problems[field];
    const due = tried || (touched.has(field) && paused[field] === problem);
    return (due && problem ? t(problem) : undefined) ?? refused[field];
  };
  const edit = (part: Partial<ProfileDraft>) => {
    action.clear();
    setTouched((before) => new Set([...before, ...Object.keys(part)]));
    change(part);
  };
  const giveCode = (code: string) => {
    action.clear();
    setPhoneCode(code);
  };
  const save = () => {
    setTried(true);
    const { kind, regionId, creditCode, post, phone, ...rest } = value;
    if (Object.keys(problems).length > 0 || kind === null) return showFirstProblem();
    void action.run(async () => {
      await call('identity.saveProfile', {
        ...rest,
        ...(phoneCode === null ? { phone: readPhone(phone) ?? phone } : { phoneCode }),
        kind,
        ...(post.trim() ? { post } : {}),
        ...(regionId ? { regionId } : {}),
        ...(creditCode.trim() ? { creditCode: creditCode.trim().toUpperCase() } : {}),
      });
      draft.clear();
      setPhoneCode(null);
      toast(t('profile.saved'));
      void refreshMe();
      profileAnswered(true);
      goBack();
    });
  };
  return (
    <View className="plh-card">
      <DraftNotice of={draft} />
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
      <PhoneButton given={phoneCode !== null} onCode={giveCode} onTyping={() => setPhoneCode(null)} />
      {phoneCode === null ? (
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
      ) : null}
      <Field label={t('profile.kind')} required hint={t('profile.kindWhy')} error={wrong('kind')}>
        <Choices
          stacked
          label={t('profile.kind')}
          choices={idsOf('audience').map((kind) => ({ value: kind, text: t(`audience.${kind}`) }))}
          value={value.kind}
          onChange={(kind) => edit({ kind })}
        />
      </Field>
      <TextField
        id="profile-post"
        label={`${t('profile.post')} · ${t('common.optional')}`}
        hint={t('profile.postWhy')}
        maxLength={60}
        value={value.post}
        onChange={(post) => edit({ post })}
      />
      <Field label={`${t('profile.region')} · ${t('common.optional')}`} hint={t('profile.regionWhy')}>
        <PickerField
          label={t('profile.region')}
          choices={idsOf('region').map((regionId) => ({ value: regionId, text: t(`region.${regionId}`) }))}
          value={value.regionId}
          onChange={(regionId) => edit({ regionId })}
        />
      </Field>
      <TextField
        id="profile-code"
        label={`${t('profile.creditCode')} · ${t('common.optional')}`}
        hint={t('profile.codeWhy')}
        maxLength={18}
        value={value.creditCode}
        error={wrong('creditCode')}
        onChange={(creditCode) => edit({ creditCode })}
      />
      {named ? null : <ActionError error={action.error} />}
      <Action id="profile-save" busy={action.busy} onPress={save}>
        {t('common.save')}
      </Action>
    </View>
  );
}

/** A trainee's particulars; also opened in the middle of registering and of signing in, and then leads back there. */
export default function ProfilePage() {
  const t = useT();
  const me = useRemote('identity.me', {});
  // Left without saving: whoever asked must not wait for ever.
  useEffect(() => () => profileAnswered(false), []);
  return (
    <Page title={t('profile.title')}>
      <Notice>{t('profile.lead')}</Notice>
      <AsyncView remote={me}>{({ profile }) => <ProfileForm profile={profile} />}</AsyncView>
    </Page>
  );
}
