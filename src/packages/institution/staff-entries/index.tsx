import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { AboutSession } from '@/components/staff/about-session';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing, type Column, type Coming } from '@/components/desk/listing';
import { SeveralProgress } from '@/components/desk/several';
import { useSeveral } from '@/hooks/several';
import { useWhole } from '@/hooks/whole';
import { CallError } from '@/services/call-error';
import { requestKey } from '@/services/random-hex';
import { Notice } from '@/components/notice';
import { ReasonForm } from '@/components/staff/reason-form';
import { WorkPage } from '@/components/staff/work-page';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/institution';
import { call, type Input, type Output } from '@/services/call';
import '../parts/institution.scss';
import { Entered, EntryCard, States, type Entry } from './entry';

type Decision = Input<'attendance.decideStaffEntries'>['decision'];
type How = Extract<Decision, { outcome: 'confirmed' }>['how'];

const hows: readonly How[] = ['venue', 'page', 'recording', 'call'];

const decided = ({ results }: Output<'attendance.decideStaffEntries'>): void => {
  const error = results[0]?.error;
  if (error) throw new CallError(error.code as CallError['code'], error.message);
};

/** Entries by staff to be confirmed or refused, of one session or of all that wait, several at once (R-ATTEND 7). */
export default function StaffEntriesPage() {
  const t = useT();
  const { sessionId } = usePageParams();
  const list = useWhole('attendance.listStaffEntries', sessionId ? { sessionId } : {}, 'entries');
  useRefresh(list);
  return (
    <WorkPage title={t('entries.title')} wide>
      <AboutSession sessionId={sessionId} />
      <Notice>{t('entries.lead')}</Notice>
      <AsyncView remote={list} rows={6}>
        {({ entries, total, open }) => (
          <>
            <View className="plh-soft plh-figures">{t('entries.counts', { total, open })}</View>
            <Entries entries={entries} coming={list.coming} reload={list.reload} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}

const columnsOf = (t: ReturnType<typeof useT>): Column<Entry>[] => [
  {
    key: 'name',
    title: t('staff.name'),
    value: ({ person }) => person.name,
    findBy: ({ person }) => `${person.enterprise} ${person.phoneMasked}`,
    cell: ({ person }) => (
      <>
        {person.name}
        <View className="plh-soft">
          {person.enterprise} · {person.phoneMasked}
        </View>
      </>
    ),
  },
  {
    key: 'session',
    title: t('desk.title'),
    value: ({ title }) => title,
    findBy: ({ venueName }) => venueName,
    filterBy: ({ sessionId }) => sessionId,
    cell: ({ title, venueName }) => (
      <>
        {title}
        <View className="plh-soft">{venueName}</View>
      </>
    ),
  },
  {
    key: 'state',
    title: t('live.filter'),
    value: ({ state }) => t(`entry.${state}`),
    filterBy: ({ state }) => state,
    chips: true,
    cell: (entry) => <States entry={entry} />,
  },
  {
    key: 'check',
    title: t('entries.toCall'),
    hidden: true,
    value: ({ check }) => (check ? t('entries.toCall') : null),
    filterBy: ({ check }) => (check ? 'yes' : []),
    filterText: () => t('entries.toCall'),
    chips: true,
  },
  {
    key: 'entered',
    title: t('entries.reason'),
    value: ({ reason }) => reason,
    findBy: ({ by }) => by,
    filterBy: ({ kind }) => kind,
    filterText: (kind) => t(`entries.kind.${kind as Entry['kind']}`),
    cell: (entry) => <Entered entry={entry} />,
  },
];

interface Choice {
  entry: Entry;
  decision: Decision;
  requestKey: string;
}

/** Of those that wait for this person, the chosen ones decided one after the other. */
function Entries({
  entries,
  coming,
  reload,
}: {
  entries: readonly Entry[];
  coming: Coming;
  reload: () => Promise<void>;
}) {
  const t = useT();
  const [how, setHow] = useState<How | null>(null);
  const clear = useRef<() => void>();
  const several = useSeveral<Choice>(
    ({ entry }) => entry.entryId,
    async ({ entry: { sessionId, entryId }, ...input }) => {
      decided(await call('attendance.decideStaffEntries', { sessionId, entryIds: [entryId], ...input }));
      return t(`entry.${input.decision.outcome}`);
    },
    async (failed) => {
      if (failed === 0) clear.current?.();
      await reload();
    },
  );
  const send = async (chosen: readonly Entry[], decision: Decision, done: () => void) => {
    const rows: Choice[] = [];
    for (const entry of chosen) rows.push({ entry, decision, requestKey: await requestKey() });
    clear.current = done;
    await several.run(rows);
  };
  const tools = (chosen: readonly Entry[], done: () => void) => {
    const mine = chosen.filter(({ mayDecide }) => mayDecide);
    const count = mine.length;
    return (
      <View className="plh-stack">
        {count < chosen.length ? <Notice>{t('entries.notMine', { count: chosen.length - count })}</Notice> : null}
        <Choices
          label={t('entries.how')}
          value={how}
          onChange={setHow}
          choices={hows.map((value) => ({ value, text: t(`entries.how.${value}`) }))}
        />
        <Action
          id="entries-confirm"
          busy={several.running}
          disabled={count === 0 || how === null}
          onPress={() => void (how ? send(mine, { outcome: 'confirmed', how }, done) : undefined)}
        >
          {t('entries.confirm', { count })}
        </Action>
        {count > 0 ? (
          <ReasonForm
            id="entries-refuse"
            draftKey="staff-entries.refuse"
            title={t('entries.refuse', { count })}
            consequence={t('entries.refuseText')}
            kind="danger"
            barred={several.running}
            onSubmit={(reason) => send(mine, { outcome: 'refused', reason }, done)}
          />
        ) : null}
      </View>
    );
  };
  return (
    <View className="plh-stack">
      <SeveralProgress several={several} nameOf={({ entry }) => entry.person.name} />
      {entries.length === 0 ? (
        <Empty icon="done" text={t('entries.none')} />
      ) : (
        <Listing
          label={t('entries.title')}
          rows={entries}
          coming={coming}
          columns={columnsOf(t)}
          keyOf={({ entryId }) => entryId}
          nameOf={({ person }) => person.name}
          onPhone
          {...(entries.some(({ mayDecide }) => mayDecide) && { onChosen: tools })}
          card={(entry) => <EntryCard entry={entry} />}
        />
      )}
    </View>
  );
}
