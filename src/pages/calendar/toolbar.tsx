import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { a11y } from '@/components/a11y';
import { shownDay } from '@/components/format';
import { useT } from '@/locales';
import { instantOf, monthOfDay } from './month';
import { lookByView, views, type View as Look } from './view';

interface Props {
  view: Look;
  /** The first day of what is shown. */
  from: string;
  to: string;
  onMove: (by: 1 | -1) => void;
  /** Absent while today is shown. */
  onToday?: (() => void) | undefined;
}

const icons = { month: 'month', week: 'table', list: 'list' } as const;

/** What is shown, what comes before and after it, the way back to today, and the three ways of looking. */
export function Toolbar({ view, from, to, onMove, onToday }: Props) {
  const t = useT();
  const [year = '', month = ''] = monthOfDay(from).split('-');
  const title =
    view === 'week'
      ? t('calendar.week', { from: shownDay(instantOf(from)), to: shownDay(instantOf(to)) })
      : t('calendar.month', { year, month: t('date.months').split(' ')[Number(month) - 1] ?? '' });
  const step = view === 'week' ? 'week' : 'month';
  return (
    <View className="calendar-toolbar">
      <View className="calendar-switcher">
        <Pressable className="calendar-arrow" label={t(`calendar.prev.${step}`)} onPress={() => onMove(-1)}>
          <Icon name="back" />
        </Pressable>
        <View className="plh-title plh-figures calendar-title" id="calendar-month" {...a11y(undefined, 'status')}>
          {title}
        </View>
        <Pressable className="calendar-arrow" label={t(`calendar.next.${step}`)} onPress={() => onMove(1)}>
          <Icon name="forward" />
        </Pressable>
        {onToday ? (
          <Pressable className="plh-link" onPress={onToday}>
            {t('calendar.today')}
          </Pressable>
        ) : null}
      </View>
      <View className="calendar-views plh-screen-only" {...a11y(t('calendar.views'), 'radiogroup')}>
        {views.map((each) => (
          <Pressable
            key={each}
            id={`view-${each}`}
            role="radio"
            checked={each === view}
            className={`calendar-view ${each === view ? 'calendar-view-on' : ''}`}
            onPress={() => lookByView(each)}
          >
            <Icon name={icons[each]} />
            {t(`calendar.view.${each}`)}
          </Pressable>
        ))}
      </View>
    </View>
  );
}
