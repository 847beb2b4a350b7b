import { useEffect } from 'react';
import { AsyncView } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { profileAnswered } from '@/services/profile-request';
import { ProfileForm } from './profile-form';

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
