import { useState } from 'react';
import { AsyncView, Empty } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { monthOf } from '@/components/format';
import { useAddressed } from '@/hooks/list-query';
import { useGo } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import { BureauPage } from '../parts/bureau-page';
import SessionPage from '../session';
import { PublishPreview } from './publish-preview';
import { Action } from '@/components/action';
import { Listing, type Coming, type Target } from '@/components/desk/listing';
import { useDesk } from '@/hooks/desk';
import type { WorkSession } from '@/services/work-types';
import { BoardCard } from './board-card';
import { useBoardColumns } from './board-columns';
import { View } from '@tarojs/components';
import { PickerField } from '@/components/picker/field';
import { Stepper } from '@/components/staff/stepper';
import { addMonths } from '@/components/utc';

interface MonthStepperProps {
  /** 'YYYY-MM'. */
  month: string;
  onChange: (month: string) => void;
}

/** How far the picker reaches to either side; the arrows go on for ever. */
const REACH = 18;

/** One month back, one on, or any near by. */
function MonthStepper({ month, onChange }: MonthStepperProps) {
  const t = useT();
  const name = (one: string) => t('month.name', { year: one.slice(0, 4), month: Number(one.slice(5)) });
  const months = Array.from({ length: 2 * REACH + 1 }, (_, index) => addMonths(month, index - REACH));
  return (
    <Stepper text={name(month)} onStep={(by) => onChange(addMonths(month, by))}>
      <View className="bureau-month">
        <PickerField
          label={t('month.choose')}
          value={month}
          onChange={onChange}
          choices={months.map((one) => ({ value: one, text: name(one) }))}
        />
      </View>
    </Stepper>
  );
}

interface MonthHeadProps {
  month: string;
  onMonth: (month: string) => void;
  /** How many drafts the month has that could be published. */
  drafts: number;
  onPublish: () => void;
}

/** The month, the way to one more session in it, and to the publication of all its drafts. */
function MonthHead({ month, onMonth, drafts, onPublish }: MonthHeadProps) {
  const t = useT();
  const go = useGo();
  const desk = useDesk();
  return (
    <View className="bureau-head">
      <MonthStepper month={month} onChange={onMonth} />
      <View className="bureau-head-tools">
        <Action id="new-session" kind="plain" block={!desk} onPress={() => go('bureau/session', { month })}>
          {t('month.new')}
        </Action>
        {drafts > 0 ? (
          <Action id="publish-month" block={!desk} onPress={onPublish}>
            {t('publish.button', { count: drafts })}
          </Action>
        ) : null}
      </View>
    </View>
  );
}

interface Props {
  month: string;
  sessions: readonly WorkSession[];
  coming: Coming;
  onPublish: (sessionIds: readonly string[]) => void;
}

/** The sessions that can still be published. */
const drafts = (sessions: readonly WorkSession[]): string[] =>
  sessions.filter(({ status }) => status === 'draft').map(({ sessionId }) => sessionId);

/** The month's sessions in a table, filtered by their state; chosen drafts, or all of them, go on to the preview of their publication. */
function Board({ month, sessions, coming, onPublish }: Props) {
  const t = useT();
  const columns = useBoardColumns();
  if (sessions.length === 0) return <Empty icon="calendar" text={t('month.none')} />;
  const to = ({ sessionId }: WorkSession): Target => ({ page: 'bureau/session', params: { sessionId, month } });
  return (
    <Listing
      label={t('page.month')}
      scope={month}
      rows={sessions}
      coming={coming}
      columns={columns}
      keyOf={({ sessionId }) => sessionId}
      nameOf={({ title }) => title}
      to={to}
      {...(drafts(sessions).length > 0 && {
        onChosen: (rows: readonly WorkSession[]) => (
          <Action block={false} disabled={drafts(rows).length === 0} onPress={() => onPublish(drafts(rows))}>
            {t('publish.chosen', { count: drafts(rows).length })}
          </Action>
        ),
      })}
      card={(session) => <BoardCard session={session} to={to(session)} />}
    />
  );
}

const pages = { 'bureau/session': SessionPage };

/** A month's schedule: drafts, published, changed, cancelled; several drafts published at once (R-PLAN 2). */
export default function MonthBoard() {
  const t = useT();
  const [month, setMonth] = useAddressed('month', monthOf(serverNow()));
  const [publishing, setPublishing] = useState<readonly string[] | null>(null);
  const board = useWhole('session.listForWork', { month, includeDrafts: true }, 'sessions');
  useRefresh(board);
  const waiting = drafts(board.data?.sessions ?? []);
  const choose = (next: string) => {
    setMonth(next);
    setPublishing(null);
  };
  return (
    <BureauPage title={t('page.month')} wide>
      <Split pages={pages} onChanged={() => void board.reload()}>
        <MonthHead
          month={month}
          onMonth={choose}
          drafts={publishing ? 0 : waiting.length}
          onPublish={() => setPublishing(waiting)}
        />
        <AsyncView key={month} remote={board} rows={8}>
          {({ sessions }) =>
            publishing ? (
              <PublishPreview sessionIds={publishing} onClose={() => setPublishing(null)} onDone={board.reload} />
            ) : (
              <Board
                key={month}
                month={month}
                sessions={[...sessions].reverse()}
                coming={board.coming}
                onPublish={setPublishing}
              />
            )
          }
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
