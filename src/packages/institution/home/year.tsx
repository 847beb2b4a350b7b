import { Listing, type Column, type Coming, type Target } from '@/components/desk/listing';
import { useDesk } from '@/hooks/desk';
import { useT, t } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';
import { arranged } from './arranged';
import { View } from '@tarojs/components';
import { shownSpan, shownDay, timeOf } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';

type Which = 'coming' | 'past';
const which: readonly Which[] = ['coming', 'past'];

/** The year's columns; `coming`: the ids of those that are still to come. */
const columns = (coming: ReadonlySet<string>): Column<WorkSession>[] => [
  {
    key: 'at',
    title: t('column.when'),
    kind: 'instant',
    value: ({ startAt }) => startAt,
    cell: ({ startAt }) => (
      <View className="plh-figures inst-nowrap">
        {shownDay(startAt)} {timeOf(startAt)}
      </View>
    ),
  },
  {
    key: 'title',
    title: t('column.title'),
    value: ({ title }) => title,
    findBy: ({ lecturerName }) => lecturerName,
    cell: ({ title, placeName }) => (
      <View>
        <View>{title}</View>
        <View className="plh-faint">{placeName}</View>
      </View>
    ),
  },
  {
    key: 'which',
    title: t('home.which'),
    hidden: true,
    value: ({ sessionId }) => t(`home.which.${coming.has(sessionId) ? 'coming' : 'past'}`),
    filterBy: ({ sessionId }) => (coming.has(sessionId) ? 'coming' : 'past'),
    filterIds: which,
    filterText: (id) => t(`home.which.${id as Which}`),
    chips: true,
  },
  { key: 'place', title: t('column.place'), hidden: true, value: ({ placeName }) => placeName || null },
  { key: 'mode', title: t('column.mode'), value: ({ mode }) => t(`mode.${mode}`), filterBy: ({ mode }) => mode },
  {
    key: 'stage',
    title: t('column.stage'),
    value: ({ stage }) => t(`stage.${stage}`),
    filterBy: ({ stage }) => stage,
    cell: ({ stage }) => <StageTag stage={stage} />,
  },
  {
    key: 'registered',
    title: t('column.registered'),
    kind: 'number',
    sum: true,
    value: ({ registered }) => registered,
    cell: ({ registered, capacity }) => `${registered} / ${capacity}`,
  },
  {
    key: 'capacity',
    title: t('column.capacity'),
    kind: 'number',
    hidden: true,
    sum: true,
    value: ({ capacity }) => capacity,
  },
  { key: 'signed', title: t('column.signed'), kind: 'number', sum: true, value: ({ signed }) => signed },
  {
    key: 'due',
    title: t('column.due'),
    kind: 'day',
    value: ({ stage, materialsDueDay }) => (stage === 'collecting' ? materialsDueDay : null),
    cell: ({ stage, materialsDueDay, provisional }) => {
      if (stage !== 'collecting' || materialsDueDay === null) return '—';
      return provisional ? `${materialsDueDay} ${t('work.dueProvisional')}` : materialsDueDay;
    },
  },
  {
    key: 'score',
    title: t('column.score'),
    kind: 'points',
    value: ({ scoreShown }) => (scoreShown === null ? null : Number(scoreShown)),
    cell: ({ scoreShown }) => scoreShown ?? '—',
  },
];

interface Props {
  year: number;
  sessions: readonly WorkSession[];
  more: Coming;
  now: number;
}

/** A session in a list: when and where, how far it has come, who came, what it scored. */
function SessionCard({ session }: { session: WorkSession }) {
  const t = useT();
  const { registered, capacity, signed, scoreShown, startAt, endAt } = session;
  const came = ['planned', 'cancelled'].includes(session.stage)
    ? t('desk.places', { registered, capacity })
    : t('home.came', { registered, signed });
  return (
    <LinkCard title={session.title} aside={<StageTag stage={session.stage} />} to={to(session)}>
      <View className="plh-soft plh-figures">{shownSpan(startAt, endAt)}</View>
      <View className="plh-soft">{session.placeName}</View>
      <View className="plh-soft plh-figures">
        {came}
        {scoreShown ? ` · ${t('score.points', { points: scoreShown })}` : ''}
      </View>
    </LinkCard>
  );
}

const to = ({ sessionId }: WorkSession): Target => ({ page: 'institution/desk', params: { sessionId } });

/** The year's sessions: what comes, what was, or both; a table on a desk. */
export function Year({ year, sessions, more, now }: Props) {
  const t = useT();
  const desk = useDesk();
  const { coming, past } = arranged(sessions, now);
  // On a phone what is above the list is not said again in it.
  const first: Which[] = desk ? [] : coming.length > 0 ? ['coming'] : ['past'];
  return (
    <Listing
      label={t('home.year')}
      scope={t('work.year', { year })}
      rows={desk ? sessions : [...coming, ...past]}
      coming={more}
      columns={columns(new Set(coming.map(({ sessionId }) => sessionId)))}
      keyOf={({ sessionId }) => sessionId}
      nameOf={({ title }) => title}
      {...(first.length > 0 && { initial: { filters: { which: first } } })}
      to={to}
      card={(session) => <SessionCard session={session} />}
    />
  );
}
