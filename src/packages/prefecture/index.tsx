import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { Section } from '@/components/section';
import { PolicyDeskCard } from '@/components/staff/policy-desk-card';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import type { Me } from '@/services/types';
import MaterialPage from './material';
import { HandoverQueue } from './parts/handover-queue';
import { OwnProgress } from './parts/own-progress';
import { RegionSessions } from './parts/region-sessions';

const scopes = ['window', 'platform', 'prefecture'] as const;

/** The desk of a prefecture's department, its window platform, or the hub: hand-overs, progress, sessions. */
export default function PrefectureHome() {
  const t = useT();
  const me = useRemote('identity.me', {});
  const queue = useRemote('material.listQueue', {});
  useRefresh(me, queue);
  return (
    <WorkPage title={t('prefecture.title')} wide>
      <Split pages={{ 'prefecture/material': MaterialPage }} onChanged={() => void queue.reload()}>
        <AsyncView remote={me}>
          {({ grants }) => (
            <>
              <Whose grants={grants} />
              <OwnProgress regionIds={regionsOf(grants)} />
              <Section title={t(carries(grants) ? 'prefecture.queue' : 'prefecture.watched')}>
                <HandoverQueue queue={queue} carries={carries(grants)} />
              </Section>
              {grants.some(({ role }) => role === 'platform') ? (
                <Section title={t('side.policy')}>
                  <PolicyDeskCard />
                </Section>
              ) : null}
              <Section title={t('prefecture.sessions')}>
                <RegionSessions desk={carries(grants)} />
              </Section>
            </>
          )}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}

type Grants = Me['grants'];

/** Window platforms and the hub pass materials on; a department only watches. */
const carries = (grants: Grants): boolean => grants.some(({ role }) => role === 'window' || role === 'platform');

const regionsOf = (grants: Grants): string[] =>
  grants.flatMap(({ scope }) => (scope.kind === 'region' ? [scope.regionId] : []));

function Whose({ grants }: { grants: Grants }) {
  const t = useT();
  return (
    <>
      {grants
        .filter((grant) => scopes.some((role) => role === grant.role))
        .map((grant) => (
          <View key={grant.grantId} className="plh-soft">
            {t(`role.${grant.role}`)} · {grant.scopeName}
          </View>
        ))}
    </>
  );
}
