import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';

type StaffEntry = NonNullable<Output<'session.get'>['mine']['staffEntry']>;

/** Somebody else signed this person in: who and when, how it stands, and the way to say that it was not so (R-ATTEND 7). */
export function SignedByStaff({ sessionId, entry }: { sessionId: string; entry: StaffEntry | null }) {
  const t = useT();
  if (!entry) return null;
  const { entryId, state } = entry;
  const open = () => go('trainee/staff-entry', { sessionId, entryId });
  return (
    <Notice tone={entry.mayContradict ? 'warn' : 'plain'}>
      <View>{t('session.byStaff', { by: entry.by, at: shownInstant(entry.at) })}</View>
      <View>{t(`session.byStaff.${state === 'undone' ? 'open' : state}`)}</View>
      <Pressable id="staff-entry" role="link" className="plh-link" label={t('session.byStaffOpen')} onPress={open}>
        {t(entry.mayContradict ? 'session.byStaffDeny' : 'session.byStaffOpen')}
      </Pressable>
    </Notice>
  );
}
