import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import type { Me } from '@/services/types';
import { go } from '@/services/navigate';
import { HandoverQueue } from './parts/handover-queue';
import { RegionSessions } from './parts/region-sessions';

const scopes = ['window', 'platform', 'prefecture'] as const;

/** The desk of a prefecture's department, its window platform, or the hub: hand-overs, progress, sessions. */
export default function PrefectureHome() {
  const t = useT();
  const me = useRemote('identity.me', {});
  return (
    <WorkPage title={t('prefecture.title')}>
      <AsyncView remote={me}>{(data) => <Desk me={data} />}</AsyncView>
    </WorkPage>
  );
}

function Desk({ me }: { me: Me }) {
  const t = useT();
  const grants = me.grants.filter((grant) => scopes.some((role) => role === grant.role));
  const carries = grants.some(({ role }) => role === 'window' || role === 'platform');
  return (
    <>
      {grants.map((grant) => (
        <View key={grant.grantId} className="plh-soft">
          {t(`role.${grant.role}`)} · {grant.scopeName}
        </View>
      ))}
      {carries ? (
        <Section title={t('prefecture.queue')}>
          <HandoverQueue />
        </Section>
      ) : null}
      <LinkCard title={t('prefecture.progress')} onPress={() => go('prefecture/progress')}>
        <View className="plh-soft">{t('prefecture.progressNote')}</View>
      </LinkCard>
      <Section title={t('prefecture.sessions')}>
        <RegionSessions desk={carries} />
      </Section>
    </>
  );
}
