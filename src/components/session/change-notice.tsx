import { View } from '@tarojs/components';
import { useT } from '@/locales';
import type { MySession } from '@/services/types';
import { shownDay, timeOf } from '../format';
import { Notice } from '../notice';

/** What has become of a session that one registered for: cancelled, or changed from what to what, and why. Nothing while it stands as it was published. */
export function ChangeNotice({ session: { lastChange } }: { session: MySession }) {
  const t = useT();
  if (!lastChange) return null;
  const { what, reason, times, places } = lastChange;
  const at = (instant: number): string => `${shownDay(instant)} ${timeOf(instant)}`;
  return (
    <Notice tone={what === 'cancelled' ? 'bad' : 'warn'}>
      <View>{t(what === 'cancelled' ? 'session.cancelledLong' : 'session.changedLong')}</View>
      {times ? (
        <View className="plh-figures">
          {t('session.changedTime', { before: at(times.before), after: at(times.after) })}
        </View>
      ) : null}
      {places ? <View>{t('session.changedPlace', places)}</View> : null}
      {reason ? <View className="plh-soft">{t('history.reason', { reason })}</View> : null}
    </Notice>
  );
}
