import { AsyncView } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import { EnterpriseFields } from './fields';
import '../parts/policy.scss';
import './index.scss';

/** 企业画像: filled in once, used for every matching (R-POLICY 4). */
export default function EnterpriseProfile() {
  const t = useT();
  const remote = useRemote('enterprise.get', {});
  return (
    <Page title={t('enterprise.title')} wide>
      <Notice icon="lock">{t('enterprise.lead')}</Notice>
      <AsyncView remote={remote} rows={8}>
        {({ profile }) => <EnterpriseFields kept={profile} />}
      </AsyncView>
    </Page>
  );
}
