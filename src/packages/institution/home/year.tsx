import { useState } from 'react';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { useDesk } from '@/hooks/desk';
import { useGo } from '@/hooks/pane';
import { useT, t } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';
import { arranged } from './arranged';
import { View } from '@tarojs/components';
import { shownSpan, shownDay, timeOf } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import type { Column } from '@/components/desk/data-table';

/** The year's table of a desk. */
const columns = (): Column<WorkSession>[] => [
  {
    key: 'at',
    title: t('column.when'),
    cell: ({ startAt }) => (
      <View className="plh-figures inst-nowrap">
        {shownDay(startAt)} {timeOf(startAt)}
      </View>
    ),
    sortBy: ({ startAt }) => startAt,
  },
  {
    key: 'title',
    title: t('column.title'),
    cell: ({ title, placeName }) => (
      <View>
        <View>{title}</View>
        <View className="plh-faint">{placeName}</View>
      </View>
    ),
    sortBy: ({ title }) => title,
  },
  {
    key: 'mode',
    title: t('column.mode'),
    cell: ({ mode }) => t(`mode.${mode}`),
    sortBy: ({ mode }) => t(`mode.${mode}`),
  },
  {
    key: 'stage',
    title: t('column.stage'),
    cell: ({ stage }) => <StageTag stage={stage} />,
    sortBy: ({ stage }) => t(`stage.${stage}`),
  },
  {
    key: 'registered',
    title: t('column.registered'),
    cell: ({ registered, capacity }) => `${registered} / ${capacity}`,
    sortBy: ({ registered }) => registered,
    figures: true,
  },
  {
    key: 'signed',
    title: t('column.signed'),
    cell: ({ signed }) => signed,
    sortBy: ({ signed }) => signed,
    figures: true,
  },
  {
    key: 'due',
    title: t('column.due'),
    cell: ({ stage, materialsDueDay, provisional }) => {
      if (stage !== 'collecting' || materialsDueDay === null) return '—';
      return provisional ? `${materialsDueDay} ${t('work.dueProvisional')}` : materialsDueDay;
    },
    sortBy: ({ stage, materialsDueDay }) => (stage === 'collecting' ? materialsDueDay : null),
    figures: true,
  },
  {
    key: 'score',
    title: t('column.score'),
    cell: ({ scoreShown }) => scoreShown ?? '—',
    sortBy: ({ scoreShown }) => (scoreShown === null ? null : Number(scoreShown)),
    figures: true,
  },
];

/** A session in a list: when and where, how far it has come, who came, what it scored. */
function SessionCard({ session }: { session: WorkSession }) {
  const t = useT();
  const go = useGo();
  const { sessionId, registered, capacity, signed, scoreShown, startAt, endAt } = session;
  const came = ['planned', 'cancelled'].includes(session.stage)
    ? t('desk.places', { registered, capacity })
    : t('home.came', { registered, signed });
  return (
    <LinkCard
      title={session.title}
      aside={<StageTag stage={session.stage} />}
      onPress={() => go('institution/desk', { sessionId })}
    >
      <View className="plh-soft plh-figures">{shownSpan(startAt, endAt)}</View>
      <View className="plh-soft">{session.placeName}</View>
      <View className="plh-soft plh-figures">
        {came}
        {scoreShown ? ` · ${t('score.points', { points: scoreShown })}` : ''}
      </View>
    </LinkCard>
  );
}

type Which = 'all' | 'coming' | 'past';

/** The year's sessions: what comes, what was, or both; a table on a desk. */
export function Year({ sessions, now }: { sessions: readonly WorkSession[]; now: number }) {
  const t = useT();
  const go = useGo();
  const desk = useDesk();
  const { coming, past } = arranged(sessions, now);
  const [chosen, setChosen] = useState<Which>();
  // On a phone what is above the list is not said again in it.
  const which: Which = chosen ?? (desk ? 'all' : coming.length > 0 ? 'coming' : 'past');
  const rows = { all: sessions, coming, past }[which];
  return (
    <Listing
      label={t('home.year')}
      rows={rows}
      columns={columns()}
      keyOf={({ sessionId }) => sessionId}
      nameOf={({ title }) => title}
      findBy={({ title, placeName, lecturerName }) => `${title} ${placeName} ${lecturerName}`}
      onOpen={({ sessionId }) => go('institution/desk', { sessionId })}
      card={(session) => <SessionCard session={session} />}
      filters={
        <Choices<Which>
          label={t('home.which')}
          value={which}
          onChange={setChosen}
          choices={[
            { value: 'coming', text: t('home.coming', { count: coming.length }) },
            { value: 'past', text: t('home.past', { count: past.length }) },
            { value: 'all', text: t('home.all', { count: sessions.length }) },
          ]}
        />
      }
    />
  );
}
