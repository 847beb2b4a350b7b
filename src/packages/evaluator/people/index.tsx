import { useRef } from 'react';
import { AboutSession } from '@/components/staff/about-session';
import { AsyncView, Empty } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { Listing } from '@/components/desk/listing';
import { SeveralProgress } from '@/components/desk/several';
import { Notice } from '@/components/notice';
import { ReasonForm } from '@/components/staff/reason-form';
import { WorkPage } from '@/components/staff/work-page';
import { usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useSessionId } from '@/hooks/session-id';
import { useSeveral } from '@/hooks/several';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/evaluator';
import { call, type Output } from '@/services/call';
import { useMay } from '@/services/me';
import { requestKey } from '@/services/random-hex';
import { calledOf, columnsOf, PersonCard, type Person } from './person';
import './index.scss';

type Answer = Output<'evaluation.listPeople'>;

interface Strike {
  person: Person;
  operation: 'evaluation.strike' | 'evaluation.unstrike';
  reason: string;
  requestKey: string;
}

/** Everybody on record of a session, to be struck with a reason, one or several at once, or taken back (R-ATTEND 8). */
export default function PeoplePage() {
  const sessionId = useSessionId();
  const t = useT();
  const list = useWhole('evaluation.listPeople', { sessionId }, 'people');
  useRefresh(list);
  return (
    <WorkPage title={t('people.title')} wide>
      <AboutSession sessionId={sessionId} />
      <Notice>{t('people.lead')}</Notice>
      <AsyncView
        remote={list}
        isEmpty={({ people }) => people.length === 0}
        empty={<Empty icon="people" text={t('people.nobody')} />}
        rows={8}
      >
        {(answer) => <People {...{ sessionId, answer }} coming={list.coming} reload={list.reload} />}
      </AsyncView>
    </WorkPage>
  );
}

interface PeopleProps {
  sessionId: string;
  answer: Answer;
  coming: ReturnType<typeof useWhole<'evaluation.listPeople', 'people'>>['coming'];
  reload: () => Promise<void>;
}

function People({ sessionId, answer: { people, open }, coming, reload }: PeopleProps) {
  const t = useT();
  const pane = usePane();
  const able = useMay()('evaluation.strike') && open;
  const clear = useRef<() => void>();
  const several = useSeveral<Strike>(
    ({ person }) => person.personId,
    async ({ person, operation, ...input }) => {
      await call(operation, { sessionId, personIds: [person.personId], ...input });
      return t(operation === 'evaluation.strike' ? 'people.shelf.struck' : 'people.restored');
    },
    async (failed, done) => {
      toast(t('people.changed', { done, failed }));
      if (failed === 0) clear.current?.();
      await reload();
      pane?.changed();
    },
  );
  const send = async (operation: Strike['operation'], chosen: readonly Person[], reason: string, done: () => void) => {
    const rows: Strike[] = [];
    for (const person of chosen) rows.push({ person, operation, reason, requestKey: await requestKey() });
    clear.current = done;
    await several.run(rows);
  };
  const tools = (chosen: readonly Person[], done: () => void) => {
    const toStrike = chosen.filter(({ struck }) => struck === null);
    const toRestore = chosen.filter(({ struck }) => struck !== null);
    return (
      <>
        {toStrike.length > 0 ? (
          <ReasonForm
            id="strike"
            draftKey={`strike.${sessionId}`}
            kind="danger"
            title={t('people.strike', { count: toStrike.length })}
            consequence={t('people.strikeText')}
            barred={several.running}
            onSubmit={(reason) => send('evaluation.strike', toStrike, reason, done)}
          />
        ) : null}
        {toRestore.length > 0 ? (
          <ReasonForm
            id="unstrike"
            draftKey={`unstrike.${sessionId}`}
            title={t('people.restore', { count: toRestore.length })}
            consequence={t('people.restoreText')}
            barred={several.running}
            onSubmit={(reason) => send('evaluation.unstrike', toRestore, reason, done)}
          />
        ) : null}
      </>
    );
  };
  return (
    <>
      {open ? null : <Notice tone="warn">{t('people.closed')}</Notice>}
      <SeveralProgress several={several} nameOf={({ person }) => calledOf(t, person)} />
      <Listing
        label={t('people.title')}
        rows={people}
        coming={coming}
        columns={columnsOf(t)}
        keyOf={({ personId }) => personId}
        nameOf={(person) => calledOf(t, person)}
        onPhone
        {...(able && { onChosen: tools })}
        card={(person) => <PersonCard person={person} />}
      />
    </>
  );
}
