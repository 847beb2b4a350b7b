import { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-reading';
import { Explanation } from './explanation';

/** One explanation of a policy, of an item or of an article (R-POLICY 5). */
export default function ExplainPage() {
  const t = useT();
  const { policyId = '', interpretationId = '' } = usePageParams();
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  useRefresh(remote);
  const one = remote.data?.interpretations.find((candidate) => candidate.interpretationId === interpretationId);
  const path = `/packages/policy/explain/index?policyId=${policyId}&interpretationId=${interpretationId}`;
  useShareAppMessage(() => ({ title: one?.title ?? t('explain.title'), path }));
  return (
    <Page title={t('explain.title')}>
      {policyId ? (
        <AsyncView
          remote={remote}
          rows={6}
          isEmpty={() => one === undefined}
          empty={<Empty icon="book" text={t('explain.gone')} />}
        >
          {({ policy, interpretations }) =>
            one ? (
              <View className="plh-stack">
                <Explanation
                  policy={policy}
                  explanation={one}
                  path={path}
                  others={interpretations.filter((other) => other !== one)}
                />
              </View>
            ) : null
          }
        </AsyncView>
      ) : (
        <Empty icon="book" text={t('explain.gone')} />
      )}
    </Page>
  );
}
