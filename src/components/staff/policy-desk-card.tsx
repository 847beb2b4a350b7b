import { View } from '@tarojs/components';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/work';
import { go } from '@/services/navigate';
import { Tag } from '../tag';
import { LinkCard } from './link-card';

/** The way to the desk of policies, with how many drafts wait there; for the homes of those who keep it. */
export function PolicyDeskCard() {
  const t = useT();
  const proposed = useRemote('policy.listDrafts', { state: 'proposed', limit: 1 }).data?.total;
  const reviewed = useRemote('policy.listDrafts', { state: 'reviewed', limit: 1 }).data?.total;
  const nothing = proposed === 0 && reviewed === 0;
  return (
    <LinkCard id="to-policy-desk" title={t('side.policyDesk')} onPress={() => go('policy-desk/index')}>
      <View className="plh-soft">{t('work.policyDesk')}</View>
      <View className="plh-row work-tags">
        {proposed ? <Tag tone="warn">{t('work.draftsToCheck', { count: proposed })}</Tag> : null}
        {reviewed ? <Tag tone="accent">{t('work.draftsToPublish', { count: reviewed })}</Tag> : null}
        {nothing ? <View className="plh-faint">{t('work.noDrafts')}</View> : null}
      </View>
    </LinkCard>
  );
}
