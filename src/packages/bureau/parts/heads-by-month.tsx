import { View } from '@tarojs/components';
import { a11y, hidden } from '@/components/a11y';
import { dayOf, monthOf } from '@/components/format';
import { Section } from '@/components/section';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import type { WorkSession } from '@/services/work-types';

interface Month {
  month: number;
  sessions: number;
  signed: number;
}

/** How many signed in by the month in which their session began. */
export function byMonth(
  year: number,
  sessions: readonly Pick<WorkSession, 'startAt' | 'signed' | 'status'>[],
): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const name = `${year}-${String(index + 1).padStart(2, '0')}`;
    const held = sessions.filter(({ startAt, status }) => status === 'published' && monthOf(startAt) === name);
    return {
      month: index + 1,
      sessions: held.length,
      signed: held.reduce((sum, { signed }) => sum + signed, 0),
    };
  });
}

/** Height of the fullest month's column, in parts of the chart's hundred. */
const FULL = 78;

/** The year's heads as twelve columns; for a screen reader as a list of the same figures. */
export function HeadsByMonth({ year, sessions }: { year: number; sessions: readonly WorkSession[] }) {
  const t = useT();
  const months = byMonth(year, sessions);
  const most = Math.max(1, ...months.map(({ signed }) => signed));
  const now = dayOf(serverNow()).slice(0, 7);
  const text = ({ month, signed, sessions: held }: Month) => t('months.row', { month, signed, sessions: held });
  return (
    <Section title={t('months.title')}>
      <View className="plh-card">
        <View className="bureau-months" {...a11y(months.map(text).join(t('work.comma')), 'img')}>
          {months.map((one) => {
            const coming = `${year}-${String(one.month).padStart(2, '0')}` > now;
            return (
              <View key={one.month} className="bureau-month-column" {...hidden}>
                <View className="bureau-month-area">
                  <View className="bureau-month-figure plh-figures">{one.signed > 0 ? String(one.signed) : ''}</View>
                  <View
                    className={`bureau-month-fill ${coming ? 'bureau-month-coming' : ''}`}
                    style={{ height: `${(one.signed / most) * FULL}%` }}
                  />
                </View>
                <View className="bureau-month-name">{t('months.name', { month: one.month })}</View>
              </View>
            );
          })}
        </View>
      </View>
    </Section>
  );
}
