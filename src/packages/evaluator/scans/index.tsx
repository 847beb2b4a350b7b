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
import { Listing, type Column } from '@/components/desk/listing';
import { Section } from '@/components/section';
import type { Output } from '@/services/call';
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

/** Scan by scan, the newest first; the reasons as chips, each with the scans that it refused. */
function Refusals({ refusals, venues }: { refusals: readonly Refusal[]; venues: readonly Venue[] }) {
  const t = useT();
  const venueOf = ({ venueId }: Refusal): string => venues.find((one) => one.venueId === venueId)?.name ?? '';
  // of one person, at one moment, for one reason there may be several
  const keys = new Map(refusals.map((refusal, index) => [refusal, String(index)]));
  const columns: Column<Refusal>[] = [
    { key: 'at', title: t('scans.at'), kind: 'instant', value: ({ at }) => at },
    {
      key: 'reason',
      title: t('scans.reason'),
      value: ({ code }) => refusalText(t, code),
      filterBy: ({ code }) => code,
      filterText: (code) => refusalText(t, code),
      chips: true,
    },
    { key: 'who', title: t('scans.who'), value: ({ who }) => who || null, filterBy: ({ who }) => who || [] },
    { key: 'venue', title: t('people.venue'), value: (refusal) => venueOf(refusal) || null, filterBy: venueOf },
  ];
  return (
    <Section title={t('scans.refused', { count: refusals.length })}>
      {refusals.length === 0 ? (
        <Notice tone="ok">{t('scans.noneRefused')}</Notice>
      ) : (
        <Listing
          label={t('scans.refused', { count: refusals.length })}
          list="refused"
          rows={refusals}
          columns={columns}
          keyOf={(refusal) => keys.get(refusal) ?? ''}
          card={(refusal) => (
            <View className="plh-card work-item">
              <View>{refusalText(t, refusal.code)}</View>
              <View className="plh-soft plh-figures">
                {[shownInstant(refusal.at), refusal.who, venueOf(refusal)].filter(Boolean).join(' · ')}
              </View>
            </View>
          )}
        />
      )}
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
    <WorkPage title={t('scans.title')} wide>
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
