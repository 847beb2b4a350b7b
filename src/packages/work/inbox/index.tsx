import { useEffect, useState } from 'react';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing, type Coming, type Target } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { LinkCard } from '@/components/staff/link-card';
import { WaitingEntries } from '@/components/staff/waiting-entries';
import { WorkPage } from '@/components/staff/work-page';
import { useAddressed } from '@/hooks/list-query';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/case';
import { knowInbox } from '@/services/inbox-count';
import { refreshMe, useMe } from '@/services/me';
import { go, goTab } from '@/services/navigate';
import CasePage from '../case';
import { ConfirmSeveral } from './confirm-several';
import { ItemCard, useColumns, type Box, type Item } from './rows';
import '../work.scss';

const boxes: readonly Box[] = ['waiting', 'watched', 'done', 'started'];

/** Nothing there: why, and what one can do instead. */
function Nothing({ box, onBox }: { box: Box; onBox: (box: Box) => void }) {
  const t = useT();
  const stranger = useMe()?.grants.length === 0;
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

/** What older links ask for by names of their own, as filters of the list. */
const askedFilters = ({ procedure, state, overdue }: Readonly<Record<string, string | undefined>>) => ({
  ...(procedure && { procedure: [procedure] }),
  ...(state && { state: [state] }),
  ...(overdue !== undefined && { overdue: ['yes'] }),
});

/** What waits for this person, over all programmes and records, what he or she did and started; on a desk the case stands beside it. */
export default function InboxPage() {
  const t = useT();
  const [asked, setBox] = useAddressed('box', 'waiting');
  const box = boxes.find((one) => one === asked) ?? 'waiting';
  const [several, setSeveral] = useState<readonly Item[] | null>(null);
  const list = useWhole('case.list', { box }, 'items');
  useRefresh(list);
  // A role may have come or gone since it was last asked.
  useEffect(() => void refreshMe(), []);
  const { data } = list;
  useEffect(() => {
    if (data) knowInbox(data.totals);
  }, [data]);
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
            onChange={setBox}
            choices={boxes.map((value) => ({
              value,
              text: t(`inbox.${value}`),
              ...(value === 'waiting' && data && { note: String(data.totals.waiting) }),
            }))}
          />
          {box === 'done' && data?.procedures.some(({ procedure: { id } }) => id === 'session-evaluation') ? (
            <LinkCard id="to-scores" title={t('scores.title')} to={{ page: 'work/scores' }} />
          ) : null}
          <AsyncView
            remote={list}
            isEmpty={({ total }) => total === 0}
            empty={<Nothing box={box} onBox={setBox} />}
            rows={8}
          >
            {({ items }) => <Rows key={box} box={box} rows={items} coming={list.coming} onSeveral={setSeveral} />}
          </AsyncView>
        </Split>
      )}
    </WorkPage>
  );
}

/** Steps that can be taken for several cases at once. */
const together = ({ next }: Item): boolean => next[0]?.operation === 'evaluation.confirm';

interface RowsProps {
  box: Box;
  rows: readonly Item[];
  coming: Coming;
  onSeveral: (rows: Item[]) => void;
}

function Rows({ box, rows, coming, onSeveral }: RowsProps) {
  const t = useT();
  const asked = usePageParams();
  const to = ({ caseId }: Item): Target => ({ page: 'work/case', params: { caseId } });
  return (
    <Listing
      label={t(`inbox.${box}`)}
      rows={rows}
      coming={coming}
      columns={useColumns(box)}
      keyOf={({ caseId }) => caseId}
      nameOf={({ subject }) => subject.title}
      initial={{ filters: askedFilters(asked) }}
      to={to}
      {...(box === 'waiting' && rows.some(together)
        ? {
            onChosen: (chosen: readonly Item[]) => {
              const able = chosen.filter(together);
              return (
                <Action id="several" block={false} disabled={able.length === 0} onPress={() => onSeveral(able)}>
                  {t('several.together', { step: able[0]?.next[0]?.name ?? '', count: able.length })}
                </Action>
              );
            },
          }
        : {})}
      card={(item) => <ItemCard item={item} box={box} to={to(item)} />}
    />
  );
}
