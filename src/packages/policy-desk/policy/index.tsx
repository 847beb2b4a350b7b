import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { PolicyStatusTag } from '@/components/policy-status';
import { Fact, Section } from '@/components/section';
import { usePageParams, usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-desk';
import { go } from '@/services/navigate';
import type { Policy } from '@/services/types';
import { DeskPage } from '../parts/desk-page';
import { Repeal } from './repeal';
import { ReviewDay } from './review-day';
import { RepealedNotice } from './repealed-notice';
import { Revise } from './revise';
import { Versions } from './versions';

/** A published policy as its keepers see it: what it is, its versions, and its repeal (R-POLICY 6). */
export default function PolicyPage() {
  const t = useT();
  const { policyId = '' } = usePageParams();
  const pane = usePane();
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  useRefresh(remote);
  const changed = async () => {
    pane?.changed();
    await remote.reload();
  };
  if (!policyId)
    return (
      <DeskPage title={t('policyPage.title')}>
        <Empty icon="policy" text={t('work.missingParam')} />
      </DeskPage>
    );
  return (
    <DeskPage title={t('policyPage.title')}>
      <AsyncView remote={remote} rows={8}>
        {({ policy, versions }) => (
          <>
            <View className="plh-heading">{policy.title}</View>
            <RepealedNotice policy={policy} onWithdrawn={changed} />
            <Particulars policy={policy} onChanged={changed} />
            <Revise policyId={policy.policyId} version={policy.version} />
            <View className="work-buttons">
              <Action
                kind="plain"
                id="to-public-page"
                onPress={() => go('policy-detail', { policyId: policy.policyId })}
              >
                {t('policyPage.public')}
              </Action>
              <Action kind="plain" id="to-import" onPress={() => go('policy-desk/import')}>
                {t('policyPage.newVersion')}
              </Action>
              <Action
                kind="plain"
                id="to-explain"
                onPress={() => go('policy-desk/interpretation', { policyId: policy.policyId })}
              >
                {t('policyPage.explain')}
              </Action>
            </View>
            <Versions policyId={policy.policyId} versions={versions} />
            <Repeal policy={policy} onDone={changed} />
          </>
        )}
      </AsyncView>
    </DeskPage>
  );
}

function Particulars({ policy, onChanged }: { policy: Policy; onChanged: () => Promise<void> }) {
  const t = useT();
  const { docNo, issuers, issuedDay, effectiveDay, expiresDay, reviewDay, items, articles, status } = policy;
  return (
    <Section title={t('draft.particulars')}>
      <View className="plh-card">
        <Fact name={t('draft.status')}>
          <PolicyStatusTag status={status} />
        </Fact>
        <Fact name={t('draft.docNo')}>{docNo ?? t('policyPage.noNumber')}</Fact>
        <Fact name={t('draft.issuers')}>{issuers.join('、')}</Fact>
        <Fact name={t('draft.issuedDay')}>{issuedDay}</Fact>
        {effectiveDay ? <Fact name={t('draft.effectiveDay')}>{effectiveDay}</Fact> : null}
        {expiresDay ? <Fact name={t('draft.expiresDay')}>{expiresDay}</Fact> : null}
        <Fact name={t('draft.reviewDay')}>
          <ReviewDay key={reviewDay} policyId={policy.policyId} reviewDay={reviewDay} onDone={onChanged} />
        </Fact>
        <Fact name={t('policyPage.holds')}>
          {t('policyPage.holdsText', { articles: articles.length, items: items.length })}
        </Fact>
      </View>
      {items.length === 0 ? <Notice>{t('policyPage.noItems')}</Notice> : null}
    </Section>
  );
}
