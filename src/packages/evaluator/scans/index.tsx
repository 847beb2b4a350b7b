import { SCAN_REFUSALS } from '../../../../cloudfunctions/contract/lists';
import { About } from '@/components/about';
import { AsyncView } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/evaluator';
import { useState } from 'react';
import { ClauseLinks } from '@/components/clause-links';
import { View } from '@tarojs/components';
import { Pressable } from '@/components/pressable';
import { Section, Fact } from '@/components/section';
import type { Output } from '@/services/call';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import type { Venue } from '@/services/types';
import { LateScans } from './late-scans';

const codes = ['REPEATED', ...SCAN_REFUSALS] as const;

/** Why a scan was refused, for the one who reviews it; a reason that this version does not know keeps its code. */
const refusalText = (t: ReturnType<typeof useT>, code: string): string => {
  const known = codes.find((one) => one === code);
  return known ? t(`refusal.${known}`) : code;
};

type Refusal = Output<'attendance.review'>['refusals'][number];

const PAGE = 20;

/** How often each reason occurred, then scan by scan, the newest first. */
function Refusals({ refusals, venues }: { refusals: readonly Refusal[]; venues: readonly Venue[] }) {
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

type Flag = Output<'attendance.review'>['flags'][number];

const kinds = [
  'same-device',
  'same-network',
  'burst-after-hours',
  'two-venues-at-once',
  'far-from-venue',
  'one-slot',
  'late-one-slot',
  'late-share',
  'late-one-network',
  'one-moment',
  'too-fast',
  'too-even',
  'position-tried',
  'digits-tried',
  'digits-one-slot',
  'digits-share',
] as const;
/** So many names before the rest is asked for. */
const NAMES = 12;

/** Each pattern with what it may mean and whom it concerns. */
function Oddities({ flags }: { flags: readonly Flag[] }) {
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
      <View className="plh-faint">
        <ClauseLinks clause={flag.clause} />
      </View>
    </View>
  );
}

/** Scans that were refused, and patterns that look odd, for somebody to look at; nothing here decides (R-ATTEND 6). */
export default function ScansPage() {
  const t = useT();
  const sessionId = useSessionId();
  const review = useRemote('attendance.review', { sessionId });
  const detail = useRemote('session.get', { sessionId });
  useRefresh(review, detail);
  return (
    <WorkPage title={t('scans.title')}>
      <About of={detail.data?.session.title} />
      <Notice>{t('scans.lead')}</Notice>
      <AsyncView remote={review} rows={8}>
        {(data) => (
          <>
            <View className="plh-card" id="scan-counts">
              {t('scans.counts', data.counts)}
            </View>
            <LateScans sessionId={sessionId} review={data} onDone={review.reload} />
            <Oddities flags={data.flags} />
            <Refusals refusals={data.refusals} venues={detail.data?.session.venues ?? []} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
