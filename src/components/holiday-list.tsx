import { View } from '@tarojs/components';
import { useT } from '@/locales/holidays';
import type { Output } from '@/services/call';
import { shownInstant } from './format';
import { Notice } from './notice';
import { Fact, Section } from './section';

/** Days one after the other, those that follow each other as one: '2027-10-01 – 10-07'. */
export function spansOf(days: readonly string[]): string[] {
  const spans: [string, string][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && Date.parse(day) - Date.parse(last[1]) === 86_400_000) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) =>
    from === to ? from : `${from} – ${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`,
  );
}

export function DayFacts({ off, on }: { off: readonly string[]; on: readonly string[] }) {
  const t = useT();
  return (
    <>
      {(
        [
          ['off', off],
          ['on', on],
        ] as const
      ).map(([kind, days]) => (
        <Fact key={kind} name={t(`holidays.${kind}`)}>
          {days.length === 0 ? t('holidays.none') : null}
          {spansOf(days).map((span) => (
            <View key={span} className="plh-figures">
              {span}
            </View>
          ))}
        </Fact>
      ))}
    </>
  );
}

/** A year's holidays as they count, on what they rest, and since when. */
export function HolidayList({ data: { year, source, off, on, versions } }: { data: Output<'programme.holidays'> }) {
  const t = useT();
  return (
    <Section title={t('holidays.ofYear', { year })}>
      {source === 'law' ? <Notice tone="warn">{t('holidays.provisional')}</Notice> : null}
      <View className="plh-card">
        <Fact name={t('holidays.source')}>{t(`holidays.source.${source}`)}</Fact>
        <DayFacts off={off} on={on} />
        {versions.length > 0 ? (
          <Fact name={t('holidays.versions')}>
            {versions.map(({ version, notice, reason, at, by }) => (
              <View key={version}>
                <View>{t('holidays.version', { version, notice })}</View>
                <View className="plh-faint plh-figures">
                  {t('holidays.since', { time: shownInstant(at).slice(0, 16) })}
                  {by ? ` · ${t('holidays.by', { name: by })}` : ''}
                </View>
                {reason ? <View className="plh-faint">{t('holidays.reason', { reason })}</View> : null}
              </View>
            ))}
          </Fact>
        ) : null}
      </View>
    </Section>
  );
}
