import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Skeleton } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { Notice, ActionError } from '@/components/notice';
import { Page } from '@/components/page';
import { FurtherFields, KindField, NeededFields, PhoneField } from './fields';
import { useProfile } from './use-profile';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { localEnterprise, saidOfEnterprise, type Enterprise } from '@/services/enterprise';
import { profileAnswered } from '@/services/profile-request';
import { goBack } from '@/services/navigate';
import type { Profile } from '@/services/types';

function ProfileForm({ profile, firm }: { profile: Profile | null; firm: Enterprise | null }) {
  const t = useT();
  const state = useProfile(profile, firm);
  const { enterprise, regionId } = saidOfEnterprise(firm);
  const filled = (enterprise !== '' && !profile?.enterprise) || (regionId !== null && !profile?.regionId);
  const saved = () => {
    toast(t('profile.saved'));
    profileAnswered(true);
    goBack();
    return Promise.resolve();
  };
  return (
    <View className="plh-card">
      <DraftNotice of={state.draft} />
      {filled ? <Notice>{t('profile.fromFirm')}</Notice> : null}
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
  const firm = useRemote('enterprise.get', {});
  // Left without saving: whoever asked must not wait for ever.
  useEffect(() => () => profileAnswered(false), []);
  return (
    <Page title={t('profile.title')}>
      <Notice>{t('profile.lead')}</Notice>
      <AsyncView remote={me}>
        {({ profile }) =>
          // what the firm's profile says is only for filling in: without an answer one goes on
          firm.data || firm.error ? (
            <ProfileForm profile={profile} firm={firm.data?.profile?.enterprise ?? localEnterprise.get()} />
          ) : (
            <Skeleton rows={6} />
          )
        }
      </AsyncView>
    </Page>
  );
}
