import { useCallback, useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { FilterChips } from '@/components/staff/filter-chips';
import { LinkCard } from '@/components/staff/link-card';
import { WaitingEntries } from '@/components/staff/waiting-entries';
import { WorkPage } from '@/components/staff/work-page';
import { useDesk } from '@/hooks/desk';
import { usePaged } from '@/hooks/paged';
import { useGo, usePageParams, useShown } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/case';
import { call } from '@/services/call';
import { knowInbox } from '@/services/inbox-count';
import { refreshMe, useMe } from '@/services/me';
import { go, goTab } from '@/services/navigate';
import CasePage from '../case';
import { MoreRows } from '../more-rows';
import { ConfirmSeveral } from './confirm-several';
import { ItemCard, useColumns, type Box, type Item, type Page } from './rows';
import '../work.scss';

const boxes: readonly Box[] = ['waiting', 'watched', 'done', 'started'];
const PAGE = 50;
const EVERY = 'every';

/** Nothing there: why, and what one can do instead. */
function Nothing({
  box,
  filtered,
  onAll,
  onBox,
}: {
  box: Box;
  filtered: boolean;
  onAll: () => void;
  onBox: (box: Box) => void;
}) {
  const t = useT();
  const stranger = useMe()?.grants.length === 0;
  if (filtered)
    return (
      <Empty icon="search" text={t('inbox.noneFiltered')}>
        <Action kind="plain" block={false} onPress={onAll}>
          {t('inbox.all')}
        </Action>
      </Empty>
    );
  if (stranger)
    return (
      <Empty icon="roles" text={t('inbox.noRole')}>
        <Action kind="plain" block={false} onPress={() => go('trainee/invitation')}>
          {t('inbox.invitation')}
        </Action>
      </Empty>
    );
  return (
    <Empty icon="done" text={t(`inbox.none.${box}`)}>
      {box === 'waiting' ? (
        <Action kind="plain" block={false} onPress={() => onBox('watched')}>
          {t('inbox.toWatched')}
        </Action>
      ) : null}
      <Action kind="plain" block={false} onPress={() => goTab('me')}>
        {t('inbox.toMe')}
      </Action>
    </Empty>
  );
}

const pages = { 'work/case': CasePage };

/** What waits for this person, over all programmes and records, what he or she did and started; on a desk the case stands beside it. */
export default function InboxPage() {
  const t = useT();
  const asked = usePageParams();
  const [box, setBox] = useState<Box>(() => boxes.find((one) => one === asked.box) ?? 'waiting');
  const [procedure, setProcedure] = useState(asked.procedure ?? EVERY);
  const [state, setState] = useState(asked.state ?? EVERY);
  const [overdueOnly, setOverdueOnly] = useState(asked.overdue !== undefined);
  const [several, setSeveral] = useState<readonly Item[] | null>(null);
  const fetchPage = useCallback(
    (offset: number) =>
      call('case.list', {
        box,
        overdueOnly,
        limit: PAGE,
        offset,
        ...(procedure === EVERY ? {} : { procedure }),
        ...(state === EVERY ? {} : { state }),
      }),
    [box, overdueOnly, procedure, state],
  );
  const list = usePaged<Item, Page>(fetchPage, ({ items }) => items);
  useRefresh(list);
  // A role may have come or gone since it was last asked.
  useEffect(() => void refreshMe(), []);
  const { last } = list;
  useEffect(() => {
    if (last) knowInbox(last.totals);
  }, [last]);
  const choose = (next: Box) => {
    setBox(next);
    setOverdueOnly(false);
    setProcedure(EVERY);
    setState(EVERY);
  };
  const counted = (one: Box): string => (one === 'waiting' && last ? ` ${last.totals.waiting}` : '');
  return (
    <WorkPage title={t('inbox.title')} wide>
      <WaitingEntries />
      {several ? (
        <ConfirmSeveral
          items={several.map(({ subject }) => ({ sessionId: subject.id }))}
          onClose={() => setSeveral(null)}
          onDone={list.reload}
        />
      ) : (
        <Split pages={pages} onChanged={() => void list.reload()}>
          <Choices
            label={t('inbox.box')}
            value={box}
            onChange={choose}
            choices={boxes.map((value) => ({ value, text: `${t(`inbox.${value}`)}${counted(value)}` }))}
          />
          <View className="plh-row work-filters">
            {last && last.procedures.length > 1 ? (
              <FilterChips
                label={t('inbox.filter')}
                value={procedure}
                onChange={(value) => {
                  setProcedure(value);
                  setState(EVERY);
                }}
                choices={[
                  { value: EVERY, text: t('inbox.every') },
                  ...last.procedures.map(({ procedure: { id, name } }) => ({ value: id, text: name })),
                ]}
              />
            ) : null}
            {state !== EVERY && list.rows[0] ? (
              <FilterChips
                label={t('inbox.state')}
                value={state}
                onChange={setState}
                choices={[
                  { value: EVERY, text: t('inbox.every') },
                  { value: state, text: list.rows[0].state.name },
                ]}
              />
            ) : null}
            {box === 'watched' || (box === 'waiting' && (overdueOnly || (last?.totals.overdue ?? 0) > 0)) ? (
              <FilterChips
                label={t('inbox.overdueOnly')}
                value={overdueOnly ? 'overdue' : EVERY}
                onChange={(value) => setOverdueOnly(value === 'overdue')}
                choices={[
                  { value: EVERY, text: t('inbox.every') },
                  {
                    value: 'overdue',
                    text: t('inbox.overdueOnly'),
                    ...(box === 'waiting' && last ? { note: String(last.totals.overdue) } : {}),
                  },
                ]}
              />
            ) : null}
          </View>
          {box === 'done' && last?.procedures.some(({ procedure: { id } }) => id === 'session-evaluation') ? (
            <LinkCard id="to-scores" title={t('scores.title')} onPress={() => go('work/scores')} />
          ) : null}
          {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
          {last === undefined ? list.error ? null : <Skeleton rows={8} /> : null}
          {last && last.total === 0 ? (
            <Nothing
              box={box}
              filtered={overdueOnly || procedure !== EVERY || state !== EVERY}
              onAll={() => choose(box)}
              onBox={choose}
            />
          ) : null}
          {last && last.total > 0 ? <Rows box={box} rows={list.rows} onSeveral={setSeveral} /> : null}
          <MoreRows list={list} />
        </Split>
      )}
    </WorkPage>
  );
}

/** Steps that can be taken for several cases at once. */
const together = ({ next }: Item): boolean => next[0]?.operation === 'evaluation.confirm';

function Rows({ box, rows, onSeveral }: { box: Box; rows: readonly Item[]; onSeveral: (rows: Item[]) => void }) {
  const t = useT();
  const go_ = useGo();
  const desk = useDesk();
  const shown = useShown();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const open = ({ caseId }: Item) => go_('work/case', { caseId });
  return (
    <Listing
      label={t(`inbox.${box}`)}
      rows={rows}
      columns={useColumns(box)}
      keyOf={({ caseId }) => caseId}
      nameOf={({ subject }) => subject.title}
      findBy={({ subject, state }) => `${subject.title} ${subject.place} ${state.name}`}
      onOpen={open}
      openKey={shown?.params.caseId ?? null}
      {...(desk && box === 'waiting' && rows.some(together) ? { selected, onSelect: setSelected } : {})}
      onChosen={(chosen) => {
        const able = chosen.filter(together);
        return (
          <Action id="several" block={false} disabled={able.length === 0} onPress={() => onSeveral(able)}>
            {t('several.together', { step: able[0]?.next[0]?.name ?? '', count: able.length })}
          </Action>
        );
      }}
      card={(item) => <ItemCard item={item} box={box} onOpen={() => open(item)} />}
    />
  );
}
