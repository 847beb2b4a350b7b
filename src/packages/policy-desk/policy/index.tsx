import { View } from '@tarojs/components';
import { About } from '@/components/about';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { PolicyStatusTag } from '@/components/policy-status';
import { Fact, Section } from '@/components/section';
import { usePageParams, usePane, useGo } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-desk';
import { go } from '@/services/navigate';
import type { Policy } from '@/services/types';
import { DeskPage } from '../parts/desk-page';
import { Repeal } from './repeal';
import { ReviewDay } from './review-day';
import { Revise } from './revise';
import { Trail } from '@/components/staff/trail';
import { fieldName, fieldValue } from '@/components/policy-fields';
import { useT as useReading } from '@/locales/policy-reading';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { type Output, call } from '@/services/call';
import { toast } from '@/components/confirm';
import { ReasonForm } from '@/components/staff/reason-form';
import { useRequestKey } from '@/hooks/request-key';

interface RepealedNoticeProps {
  policy: Policy;
  onWithdrawn: () => Promise<void>;
}

/** That it is repealed or will be, why, and what took its place; a repeal made in error can be taken back. */
function RepealedNotice({ policy: { policyId, status, repealed }, onWithdrawn }: RepealedNoticeProps) {
  const t = useT();
  const go = useGo();
  const keyFor = useRequestKey();
  if (!repealed) return null;
  const { day, reason, successor } = repealed;
  const withdraw = async (why: string) => {
    const input = { policyId, reason: why };
    await call('policy.withdrawRepeal', { ...input, requestKey: await keyFor({ ...input, repealed }) });
    toast(t('repeal.withdrawn'));
    await onWithdrawn();
  };
  return (
    <View className="plh-stack">
      <Notice tone="warn">
        <View className="desk-strong">{t(status === 'repealed' ? 'repeal.since' : 'repeal.from', { day })}</View>
        <View>{t('repeal.reasonOf', { reason })}</View>
        {successor ? (
          <Pressable
            role="link"
            className="plh-link"
            onPress={() => go('policy-desk/policy', { policyId: successor.policyId })}
          >
            {t('repeal.successorOf', { title: successor.title })}
          </Pressable>
        ) : null}
      </Notice>
      <ReasonForm
        draftKey={`policy-desk.withdraw.${policyId}`}
        id="withdraw-repeal"
        title={t('repeal.withdraw')}
        consequence={t('repeal.withdrawText')}
        onSubmit={withdraw}
      />
    </View>
  );
}

interface Props {
  policyId: string;
  versions: Output<'policy.get'>['versions'];
}

/** Every version that there was, newest first: who published it, what it made of the one before, and the way to the whole difference. */
function Versions({ policyId, versions }: Props) {
  const t = useT();
  const reading = useReading();
  const newest = Math.max(...versions.map(({ version }) => version));
  return (
    <Trail
      title={t('versions.title', { count: versions.length })}
      entries={versions.map(({ version, publishedAt, by, changes }) => ({
        ...{ key: version, what: t('published.versionOf', { version }), by, at: publishedAt },
        mark: version === newest ? <Tag tone="accent">{t('versions.current')}</Tag> : null,
        changes: changes?.fields.map(({ field, before, after }) => ({
          name: fieldName(reading, field),
          before: before && fieldValue(reading, field, before),
          after: after && fieldValue(reading, field, after),
        })),
        more: (
          <>
            {changes && changes.articles + changes.items > 0 ? (
              <View className="plh-soft">
                {t('versions.changed', { articles: changes.articles, items: changes.items })}
              </View>
            ) : null}
            {version > 1 ? (
              <Pressable
                id={`compare-${version}`}
                role="link"
                className="plh-link"
                label={t('versions.compareLabel', { version })}
                onPress={() => go('policy/compare', { policyId, from: String(version - 1), to: String(version) })}
              >
                {t('versions.compare')}
              </Pressable>
            ) : null}
          </>
        ),
      }))}
    />
  );
}

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
            <About of={policy.title} />
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
