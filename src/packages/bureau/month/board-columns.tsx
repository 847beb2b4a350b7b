import { View } from '@tarojs/components';
import type { Column } from '@/components/desk/listing';
import { shownDay, timeOf } from '@/components/format';
import { Tag } from '@/components/tag';
import { StageTag } from '@/components/staff/stage-tag';
import { bare, counted, peopleOf } from '@/services/figures';
import { Sentence } from '@/components/staff/sentence';
import { useT } from '@/locales/bureau';
import type { WorkSession } from '@/services/work-types';
import { StateTag, boardStates, stateOf, type BoardState } from '../parts/session-state';

/** How often a session was changed, and when last. */
export const changesText = (t: ReturnType<typeof useT>, count: number, at: number): string =>
  t('month.changes', { count, day: shownDay(at) });

/** The columns of the month's board. */
export function useBoardColumns(): Column<WorkSession>[] {
  const t = useT();
  return [
    {
      key: 'when',
      title: t('month.when'),
      kind: 'instant',
      value: ({ startAt }) => startAt,
      cell: ({ startAt, endAt }) => (
        <View className="bureau-nowrap plh-figures">
          {shownDay(startAt)}
          <View className="bureau-cell-sub">
            {timeOf(startAt)}–{timeOf(endAt)}
          </View>
        </View>
      ),
    },
    {
      key: 'title',
      title: t('plan.title'),
      value: ({ title }) => title,
      findBy: ({ mode }) => t(`mode.${mode}`),
      cell: (session) => (
        <>
          <View className="bureau-strong">{session.title}</View>
          <View className="bureau-cell-sub">{t(`mode.${session.mode}`)}</View>
          {session.remarks.map((warning) => (
            <View key={warning} className="bureau-cell-tags">
              <Tag tone="warn">{warning}</Tag>
            </View>
          ))}
        </>
      ),
    },
    {
      key: 'where',
      title: t('month.where'),
      value: ({ regionId }) => t(`region.${regionId}`),
      filterBy: ({ regionId }) => regionId,
      cell: (session) => (
        <>
          {t(`region.${session.regionId}`)}
          <View className="bureau-cell-sub">{session.institutionName || session.placeName}</View>
        </>
      ),
    },
    {
      key: 'institution',
      title: t('plan.institution'),
      hidden: true,
      value: ({ institutionName }) => institutionName || null,
      filterBy: ({ institutionId }) => institutionId ?? [],
    },
    { key: 'place', title: t('month.place'), hidden: true, value: ({ placeName }) => placeName || null },
    {
      key: 'mode',
      title: t('month.mode'),
      hidden: true,
      value: ({ mode }) => t(`mode.${mode}`),
      filterBy: ({ mode }) => mode,
    },
    {
      key: 'state',
      title: t('month.state'),
      value: (session) => t(`state.${stateOf(session)}`),
      orderBy: (session) => boardStates.indexOf(stateOf(session)),
      filterBy: stateOf,
      filterIds: boardStates,
      filterText: (id) => t(`state.${id as BoardState}`),
      chips: true,
      cell: (session) => (
        <>
          <View className="bureau-cell-tags">
            <StateTag state={stateOf(session)} />
            {session.status === 'published' && session.stage !== 'planned' ? <StageTag stage={session.stage} /> : null}
          </View>
          {session.lastChangeAt === null ? null : (
            <View className="bureau-cell-sub">{changesText(t, session.changes, session.lastChangeAt)}</View>
          )}
        </>
      ),
    },
    {
      key: 'registered',
      title: t('month.registeredHead'),
      kind: 'number',
      sum: true,
      value: ({ registered }) => registered,
      cell: ({ sessionId, status, registered, capacity }) => (
        <Sentence
          say={(figures) => t('month.registeredOf', figures)}
          of={{
            registered:
              status === 'draft'
                ? bare(registered, 'foreseen')
                : counted(peopleOf(sessionId, 'registered'), registered),
            capacity: bare(capacity, 'set'),
          }}
        />
      ),
    },
    {
      key: 'capacity',
      title: t('month.capacity'),
      kind: 'number',
      hidden: true,
      sum: true,
      value: ({ capacity }) => capacity,
    },
    {
      key: 'stage',
      title: t('month.stage'),
      hidden: true,
      value: ({ stage }) => t(`stage.${stage}`),
      filterBy: ({ stage }) => stage,
    },
  ];
}
