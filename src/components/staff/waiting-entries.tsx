import { View } from '@tarojs/components';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/work';
import { useMay } from '@/services/me';
import { go } from '@/services/navigate';
import { LinkCard } from './link-card';

/** The way to the entries by staff that wait for whoever may confirm them; nothing for others, or where none waits. */
export function WaitingEntries() {
  const t = useT();
  const may = useMay()('attendance.decideStaffEntries');
  const remote = useRemote('attendance.listStaffEntries', may ? { limit: 1 } : null);
  useRefresh(remote);
  const open = remote.data?.open ?? 0;
  if (open === 0) return null;
  return (
    <LinkCard
      id="to-entries"
      title={t('entries.waiting', { count: open })}
      onPress={() => go('institution/staff-entries')}
    >
      <View className="plh-soft">{t('entries.waitingNote')}</View>
    </LinkCard>
  );
}
