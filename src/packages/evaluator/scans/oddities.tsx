import { useState } from 'react';
import { View } from '@tarojs/components';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales/evaluator';
import type { Output } from '@/services/call';

type Flag = Output<'attendance.review'>['flags'][number];

const kinds = ['same-device', 'same-network', 'burst-after-hours', 'two-venues-at-once', 'far-from-venue'] as const;
/** So many names before the rest is asked for. */
const NAMES = 12;

/** Each pattern with what it may mean and whom it concerns. */
export function Oddities({ flags }: { flags: readonly Flag[] }) {
  const t = useT();
  return (
    <Section title={t('scans.odd', { count: flags.length })}>
      {flags.length === 0 ? <Notice tone="ok">{t('scans.nothingOdd')}</Notice> : null}
      {flags.map((flag, index) => (
        <Oddity key={index} flag={flag} />
      ))}
    </Section>
  );
}

function Oddity({ flag }: { flag: Flag }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const kind = kinds.find((one) => one === flag.kind);
  const people = all ? flag.people : flag.people.slice(0, NAMES);
  return (
    <View className="plh-card work-form">
      <View className="plh-title">{flag.label}</View>
      <View className="plh-soft">{kind ? t(`odd.${kind}`) : flag.detail}</View>
      <View>{people.join(t('work.comma'))}</View>
      {flag.people.length > people.length ? (
        <Pressable className="plh-link" onPress={() => setAll(true)}>
          {t('scans.allPeople', { count: flag.people.length })}
        </Pressable>
      ) : null}
      <View className="plh-faint">{flag.clause}</View>
    </View>
  );
}
