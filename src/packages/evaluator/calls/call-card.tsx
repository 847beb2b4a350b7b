import { View } from '@tarojs/components';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/evaluator';
import type { Call } from '@/services/work-types';
import { CallState } from './call-state';

/** Somebody to call on a phone's list. */
export function CallCard({ call, onOpen }: { call: Call; onOpen: () => void }) {
  const t = useT();
  const open = call.state === 'to-call';
  return (
    <LinkCard title={`${call.name} ${call.phoneMasked}`} aside={<CallState state={call.state} />} onPress={onOpen}>
      <View className="plh-soft">{call.enterprise}</View>
      <View className="plh-faint">{call.sessionTitle}</View>
      <View className="plh-row work-tags">
        <Tag>{t('calls.attempts', { count: call.attempts.length })}</Tag>
        {open ? <DueTag day={call.dueDay} /> : null}
        {open && call.nextDay ? <Tag>{t('calls.next', { day: call.nextDay })}</Tag> : null}
      </View>
    </LinkCard>
  );
}
