import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { useT } from '@/locales/evaluator';
import type { Output } from '@/services/call';
import type { Venue } from '@/services/types';
import { refusalText } from './refusal-text';

type Refusal = Output<'attendance.review'>['refusals'][number];

const PAGE = 20;

/** How often each reason occurred, then scan by scan, the newest first. */
export function Refusals({ refusals, venues }: { refusals: readonly Refusal[]; venues: readonly Venue[] }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const counts = new Map<string, number>();
  for (const { code } of refusals) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (
    <Section title={t('scans.refused', { count: refusals.length })}>
      {refusals.length === 0 ? <Notice tone="ok">{t('scans.noneRefused')}</Notice> : null}
      {counts.size > 1 ? (
        <View className="plh-card">
          {[...counts]
            .sort(([, a], [, b]) => b - a)
            .map(([code, count]) => (
              <Fact key={code} name={t('scans.times', { count })}>
                {refusalText(t, code)}
              </Fact>
            ))}
        </View>
      ) : null}
      {refusals.length > 0 ? (
        <View className="plh-card">
          {refusals.slice(0, shown).map((refusal, index) => (
            <View key={index} className="work-item">
              <View>{refusalText(t, refusal.code)}</View>
              <View className="plh-soft plh-figures">
                {[
                  shownInstant(refusal.at),
                  refusal.who,
                  venues.find(({ venueId }) => venueId === refusal.venueId)?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </View>
            </View>
          ))}
        </View>
      ) : null}
      {refusals.length > shown ? (
        <Action kind="plain" onPress={() => setShown(shown + PAGE)}>
          {t('common.more')}
        </Action>
      ) : null}
    </Section>
  );
}
