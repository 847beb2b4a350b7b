import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import { go } from '@/services/navigate';
import { Matches } from './matches';
import '../parts/policy.scss';
import './index.scss';

/** 可享政策: what fits, what may, what does not, each with its reasons (R-POLICY 4). */
export default function MatchPage() {
  const t = useT();
  const remote = useRemote('enterprise.get', {});
  return (
    <Page title={t('match.title')} wide>
      <AsyncView
        remote={remote}
        rows={8}
        isEmpty={({ profile }) => profile === null}
        empty={
          <Empty icon="building" text={t('match.need')}>
            <Action id="fill-enterprise" block={false} onPress={() => go('policy/profile')}>
              {t('match.fill')}
            </Action>
          </Empty>
        }
      >
        {({ profile }) => (profile ? <Matches profile={profile} onChanged={remote.reload} /> : null)}
      </AsyncView>
    </Page>
  );
}
