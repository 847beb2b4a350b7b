import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { AsyncView } from '@/components/async-view';
import { shownDay, timeOf } from '@/components/format';
import { Icon, type IconName } from '@/components/icon';
import { Bar } from '@/components/staff/bar';
import { Tag, type Tone } from '@/components/tag';
import { useRemote } from '@/hooks/remote';
import { useEvery, useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';
import { shownDuration } from './duration';
import { nextEvent, phaseOf, type Phase, type Windows } from './moment';
import { counted, peopleOf } from '@/services/figures';
import { Counter } from '@/components/staff/counter';
import type { Counts } from '@/services/work-types';
import { Action } from '@/components/action';
import { go } from '@/services/navigate';
import type { SessionDetail } from '@/services/types';

type Target = 'code' | 'staff' | 'poster' | 'materials' | 'score';

const pages = {
  code: { page: 'institution/code', icon: 'code' },
  staff: { page: 'institution/staff-sign-in', icon: 'pen' },
  poster: { page: 'institution/poster', icon: 'print' },
  materials: { page: 'institution/materials', icon: 'picture' },
  score: { page: 'institution/score', icon: 'chart' },
} as const satisfies Record<Target, { page: string; icon: IconName }>;

/** What one does at such a moment, the first of them first. */
const fitting: Record<Phase, readonly Target[]> = {
  before: ['code', 'poster'],
  'sign-in': ['code', 'staff'],
  feedback: ['code', 'staff', 'materials'],
  after: ['materials', 'score'],
  over: ['materials', 'score'],
};

/** The buttons that fit this moment; without a venue there is no code to show. */
function MomentButtons({ session, phase }: { session: SessionDetail; phase: Phase }) {
  const t = useT();
  const targets = fitting[phase].filter(
    (target) => session.venues.length > 0 || target === 'materials' || target === 'score',
  );
  return (
    <View className="work-buttons">
      {targets.map((target, index) => (
        <Action
          key={target}
          id={`now-${target}`}
          kind={index === 0 ? 'primary' : 'plain'}
          label={t(`now.${target}`)}
          onPress={() => go(pages[target].page, { sessionId: session.sessionId })}
        >
          <View className="inst-label">
            <Icon name={pages[target].icon} />
            <Text>{t(`now.${target}`)}</Text>
          </View>
        </Action>
      ))}
    </View>
  );
}

const LIVE_MS = 10_000;

/** How many came, kept up to date while anything is open; from the middle of the session on also how many answered. */
function WhoIsHere({ sessionId, phase }: { sessionId: string; phase: Phase }) {
  const live = useRemote('attendance.live', { sessionId });
  const asksFeedback = phase !== 'sign-in';
  const materials = useRemote('material.get', asksFeedback ? { sessionId } : null);
  useEvery(
    () => Promise.all([live.reload(), ...(asksFeedback ? [materials.reload()] : [])]),
    LIVE_MS,
    phase !== 'over',
  );
  return (
    <AsyncView remote={live} rows={2}>
      {({ counts }) => <Figures sessionId={sessionId} counts={counts} answers={materials.data?.feedbackAnswers} />}
    </AsyncView>
  );
}

interface FiguresProps {
  sessionId: string;
  counts: Counts;
  answers: number | undefined;
}

function Figures({ sessionId, counts, answers }: FiguresProps) {
  const t = useT();
  const { registered, signed, staff } = counts;
  const of = (as: keyof Counts) => counted(peopleOf(sessionId, as), counts[as]);
  const share = registered > 0 ? signed / registered : 0;
  return (
    <View className="plh-stack">
      <View className="work-counters">
        <Counter name={t('live.registered')} of={of('registered')} />
        <Counter name={t('live.scanned')} of={of('scanned')} />
        <Counter name={t('live.signed')} of={of('signed')} tone="ok" />
        {staff > 0 ? <Counter name={t('live.staff')} of={of('staff')} /> : null}
        <Counter name={t('live.missing')} of={of('missing')} />
      </View>
      <Bar share={share} tone="ok" label={t('home.signedShare', { signed, registered })} />
      {answers === undefined ? null : (
        <View className="plh-soft plh-figures">{t('home.answers', { answers, signed })}</View>
      )}
    </View>
  );
}

type Detail = Output<'session.get'>;

const tones: Record<Phase, Tone> = { before: 'plain', 'sign-in': 'ok', feedback: 'ok', after: 'accent', over: 'plain' };

export const windowsOf = ({ session, mine }: Detail): Windows => ({
  ...mine,
  startAt: session.startAt,
  endAt: session.endAt,
});

/** A session as it is at this moment: what is open, how long still, who is there, and what can be done now. */
export function MomentCard({ sessionId }: { sessionId: string }) {
  const detail = useRemote('session.get', { sessionId });
  useEvery(detail.reload, 60_000);
  return (
    <AsyncView remote={detail} rows={6}>
      {(data) => <Moment detail={data} />}
    </AsyncView>
  );
}

function Moment({ detail }: { detail: Detail }) {
  const t = useT();
  const now = useServerNow();
  const { session } = detail;
  const windows = windowsOf(detail);
  const phase = phaseOf(windows, now);
  const next = nextEvent(windows, now);
  const place = session.venues.length > 1 ? t('home.venues', { count: session.venues.length }) : session.placeName;
  return (
    <View className="plh-card moment">
      <View className="plh-between inst-middle">
        <Tag tone={tones[phase]}>{t(`phase.${phase}`)}</Tag>
        <Text className="plh-soft plh-figures">
          {shownDay(session.startAt)} {timeOf(session.startAt)}–{timeOf(session.endAt)}
        </Text>
      </View>
      <View className="plh-heading">{session.title}</View>
      {next ? (
        <View className="moment-next" {...a11y(undefined, 'timer')}>
          <Text className="plh-soft">{t(`event.${next.event}`)}</Text>
          <Text className="moment-left plh-figures">{shownDuration(next.at - now)}</Text>
        </View>
      ) : null}
      <View className="plh-row plh-soft">
        <Icon name="place" />
        <Text className="plh-grow">{place || t('staff.noVenue')}</Text>
      </View>
      {phase === 'before' ? (
        <View>
          <View className="plh-soft plh-figures">
            {t('desk.places', { registered: session.registered, capacity: session.capacity })}
          </View>
          <Bar
            share={session.capacity > 0 ? session.registered / session.capacity : 0}
            label={t('desk.places', { registered: session.registered, capacity: session.capacity })}
          />
        </View>
      ) : (
        <WhoIsHere sessionId={session.sessionId} phase={phase} />
      )}
      <MomentButtons session={session} phase={phase} />
    </View>
  );
}
