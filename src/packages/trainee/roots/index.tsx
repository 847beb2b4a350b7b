import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Fact } from '@/components/section';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/trainee';

/** The roots of the audit trail, the newest first: whoever keeps one can find out later whether what it stands for is still there. For everybody. */
export default function RootsPage() {
  const t = useT();
  const list = useRemote('identity.listAuditRoots', { limit: 36 });
  useRefresh(list);
  return (
    <Page title={t('roots.title')}>
      <View className="plh-soft">{t('roots.lead')}</View>
      <AsyncView
        remote={list}
        rows={6}
        isEmpty={({ roots }) => roots.length === 0}
        empty={<Empty icon="history" text={t('roots.none')} />}
      >
        {({ roots, keys }) => (
          <>
            {roots.map((root) => (
              <View key={root.number} className="plh-card">
                <View className="plh-heading">
                  {root.month === null
                    ? t('roots.export', { number: root.number })
                    : t('roots.month', { month: root.month, number: root.number })}
                </View>
                <Fact name={t('roots.root')}>
                  <View className="plh-figures">{root.root}</View>
                </Fact>
                <Fact name={t('roots.size')}>{String(root.size)}</Fact>
                <Fact name={t('roots.at')}>{shownInstant(root.at)}</Fact>
                <Fact name={t('roots.key')}>{root.keyId}</Fact>
                {root.problems.map((problem) => (
                  <Notice key={problem} tone="bad">
                    {problem}
                  </Notice>
                ))}
              </View>
            ))}
            <View className="plh-card">
              {keys.map(({ keyId, publicKey }) => (
                <Fact key={keyId} name={t('roots.publicKey', { keyId })}>
                  <View className="plh-figures">{publicKey}</View>
                </Fact>
              ))}
            </View>
          </>
        )}
      </AsyncView>
    </Page>
  );
}
