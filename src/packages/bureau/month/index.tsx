import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { monthOf } from '@/components/format';
import { Section } from '@/components/section';
import { Stepper } from '@/components/staff/stepper';
import { WorkPage } from '@/components/staff/work-page';
import { addMonths } from '@/components/utc';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { go } from '@/services/navigate';
import { BoardRow } from './board-row';
import { PublishMonth } from './publish-month';

type Column = 'draft' | 'published' | 'changed' | 'cancelled';
const columns: readonly Column[] = ['draft', 'published', 'changed', 'cancelled'];
const columnOf = ({ status, changed }: SessionSummary): Column =>
  status === 'published' && changed ? 'changed' : status;

/** A month's schedule: drafts, published, changed, cancelled (R-PLAN 2). */
export default function MonthBoard() {
  const t = useT();
  const wanted = useRouter().params.month;
  const [month, setMonth] = useState(() => wanted ?? monthOf(serverNow()));
  const board = useRemote('session.listMonth', { month });
  return (
    <WorkPage title={t('page.month')}>
      <Stepper
        text={t('month.name', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
        onStep={(by) => setMonth(addMonths(month, by))}
      />
      <Action id="new-session" kind="plain" onPress={() => go('bureau/session', { month })}>
        {t('month.new')}
      </Action>
      <AsyncView
        key={month}
        remote={board}
        isEmpty={(data) => data.sessions.length === 0}
        empty={<Empty text={t('month.none')} />}
        rows={8}
      >
        {({ sessions }) =>
          columns
            .map((column) => ({ column, members: sessions.filter((session) => columnOf(session) === column) }))
            .filter(({ members }) => members.length > 0)
            .map(({ column, members }) => (
              <Section key={column} title={t(`month.${column}`, { count: members.length })}>
                {column === 'draft' ? <PublishMonth month={month} drafts={members} onDone={board.reload} /> : null}
                {members.map((session) => (
                  <BoardRow key={session.sessionId} session={session} />
                ))}
              </Section>
            ))
        }
      </AsyncView>
    </WorkPage>
  );
}
