import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { Notice, ActionError } from '@/components/notice';
import { Page } from '@/components/page';
import { FurtherFields, KindField, NeededFields, PhoneField } from './fields';
import { useProfile } from './use-profile';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { profileAnswered } from '@/services/profile-request';
import { goBack } from '@/services/navigate';
import type { Profile } from '@/services/types';

function ProfileForm({ profile }: { profile: Profile | null }) {
  const t = useT();
  const state = useProfile(profile);
  const saved = () => {
    toast(t('profile.saved'));
    profileAnswered(true);
    goBack();
    return Promise.resolve();
  };
  return (
    <View className="plh-card">
      <DraftNotice of={state.draft} />
      <NeededFields of={state} />
      <PhoneField of={state} profile={profile} />
      <KindField of={state} />
      <FurtherFields of={state} />
      {state.named ? null : <ActionError error={state.action.error} />}
      <Action id="profile-save" busy={state.action.busy} onPress={() => state.save(saved)}>
        {t('common.save')}
      </Action>
    </View>
  );
}

/** A trainee's particulars; also opened in the middle of signing in, and then leads back there. */
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
