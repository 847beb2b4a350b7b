import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { DueTag } from '@/components/staff/due-tag';
import { addMonths } from '@/components/utc';
import { monthOf } from '@/components/format';
import { useT } from '@/locales/bureau';
import { go, type PageName, type Params } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import type { WaitingKind, WaitingRow } from './waiting-of';

const icons: Record<WaitingKind, IconName> = {
  confirming: 'reviewed',
  commits: 'sample',
  objections: 'message',
  drafts: 'calendar',
  materials: 'picture',
};

const targets: Record<WaitingKind, PageName> = {
  confirming: 'bureau/confirming',
  commits: 'bureau/sampling',
  objections: 'bureau/confirming',
  drafts: 'bureau/month',
  materials: 'bureau/materials',
};

/** Where each leads; the drafts to the month that is to be published. */
const paramsOf = (kind: WaitingKind): Params => {
  if (kind === 'objections') return { group: 'objected' };
  return kind === 'drafts' ? { month: addMonths(monthOf(serverNow()), 1) } : {};
};

/** What waits, a tile for each kind: its number, its name, and when the first of it is due. */
export function Waiting({ rows }: { rows: readonly WaitingRow[] }) {
  const t = useT();
  return (
    <View className="bureau-tiles">
      {rows.map(({ kind, count, dueDay }) => (
        <Pressable
          key={kind}
          id={`waiting-${kind}`}
          role="link"
          className={`bureau-tile ${count === 0 ? 'bureau-tile-none' : ''}`}
          onPress={() => go(targets[kind], paramsOf(kind))}
        >
          <View className="plh-between">
            <View className="bureau-tile-figure plh-figures">{String(count)}</View>
            <Icon name={icons[kind]} className="work-arrow" />
          </View>
          <View className="bureau-strong">{t(`waiting.${kind}`)}</View>
          {count === 0 ? <View className="plh-soft">{t('waiting.nothing')}</View> : null}
          {count > 0 && dueDay ? (
            <View>
              <DueTag day={dueDay} label={t('waiting.first')} />
            </View>
          ) : null}
        </Pressable>
      ))}
    </View>
  );
}
