import { useState } from 'react';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { useDesk } from '@/hooks/desk';
import { useGo, useShown } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import type { WorkSession } from '@/services/work-types';
import { FilterChips } from '@/components/staff/filter-chips';
import { boardStates, stateOf, type BoardState } from '../parts/session-state';
import { BoardCard } from './board-card';
import { useBoardColumns } from './board-columns';

interface Props {
  month: string;
  sessions: readonly WorkSession[];
  lastSafeDay: string | null;
  onPublish: (sessionIds: readonly string[]) => void;
}

/** The sessions that can still be published. */
export const drafts = (sessions: readonly WorkSession[]): string[] =>
  sessions.filter(({ status }) => status === 'draft').map(({ sessionId }) => sessionId);

/** The month's sessions in a table, filtered by their state; chosen drafts, or all of them, go on to the preview of their publication. */
export function Board({ month, sessions, lastSafeDay, onPublish }: Props) {
  const t = useT();
  const go = useGo();
  const desk = useDesk();
  const shown = useShown();
  const [state, setState] = useState<BoardState | 'all'>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useBoardColumns(lastSafeDay);
  if (sessions.length === 0) return <Empty icon="calendar" text={t('month.none')} />;
  const open = ({ sessionId }: WorkSession) => go('bureau/session', { sessionId, month });
  const all = drafts(sessions);
  const count = (one: BoardState): number => sessions.filter((session) => stateOf(session) === one).length;
  const chips = (
    <FilterChips
      label={t('month.state')}
      value={state}
      onChange={setState}
      choices={[
        { value: 'all' as const, text: t('common.all'), note: String(sessions.length) },
        ...boardStates.map((one) => ({ value: one, text: t(`state.${one}`), note: String(count(one)) })),
      ]}
    />
  );
  const several = desk && !shown && all.length > 0;
  return (
    <Listing
      label={t('page.month')}
      rows={state === 'all' ? sessions : sessions.filter((session) => stateOf(session) === state)}
      columns={columns}
      keyOf={({ sessionId }) => sessionId}
      nameOf={({ title }) => title}
      findBy={(one) => [one.title, one.institutionName, one.placeName, t(`region.${one.regionId}`)].join(' ')}
      filters={chips}
      onOpen={open}
      openKey={shown?.params.sessionId ?? null}
      {...(several ? { selected, onSelect: setSelected } : {})}
      onChosen={(rows) => (
        <Action block={false} disabled={drafts(rows).length === 0} onPress={() => onPublish(drafts(rows))}>
          {t('publish.chosen', { count: drafts(rows).length })}
        </Action>
      )}
      card={(session) => <BoardCard session={session} lastSafeDay={lastSafeDay} onOpen={() => open(session)} />}
    />
  );
}
