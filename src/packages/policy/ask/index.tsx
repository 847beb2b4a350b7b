import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-reading';
import { AskForm } from './ask-form';

/** Asking the lead agency about a policy, an item or an article (R-POLICY 5). */
export default function AskPage() {
  const t = useT();
  const { policyId = '', itemId = null, articleId = null } = usePageParams();
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  return (
    <Page title={t('ask.title')}>
      {policyId ? (
        <AsyncView remote={remote}>
          {({ policy }) => <AskForm policy={policy} place={{ itemId, articleId }} />}
        </AsyncView>
      ) : (
        <Empty icon="policy" text={t('ask.noPolicy')} />
      )}
    </Page>
  );
}
