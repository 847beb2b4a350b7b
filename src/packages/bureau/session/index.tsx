import type { Fields } from '@mechanisms/form';
import { About } from '@/components/about';
import { AsyncView, ErrorCard } from '@/components/async-view';
import { dayOf, shownSpan } from '@/components/format';
import { usePageParams, usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useWhole } from '@/hooks/whole';
import { useSessionId } from '@/hooks/session-id';
import { bare, counted, peopleOf } from '@/services/figures';
import { Sentence } from '@/components/staff/sentence';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import { BureauPage } from '../parts/bureau-page';
import { DraftForm } from './draft-form';
import { useState } from 'react';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { LinkCard } from '@/components/staff/link-card';
import { ReasonForm } from '@/components/staff/reason-form';
import { call, type OperationName } from '@/services/call';
import type { SessionDetail } from '@/services/types';
import type { Institution } from '@/services/work-types';
import { ChangeForm } from './change-form';
import { TourCost } from './tour-cost';
import { View } from '@tarojs/components';
import { Fact } from '@/components/section';
import { useTelling, useWords } from '@/components/form/words';
import { planFields, usePlanLists } from './plan-view';
import { told } from '@mechanisms/form-changes';
import { Trail } from '@/components/staff/trail';
import { Bar } from '@/components/staff/bar';
import { headsMissing } from '../parts/plan-warnings';
import { StateTag, stateOf } from '../parts/session-state';

/** Modes that are scored hand in materials (R-MODE). */
const hasMaterials = (mode: SessionDetail['mode']): boolean => mode !== 'online' && mode !== 'study-tour';

/** What everybody knows of a session, with what the bureau watches: seats, the minimum, the last safe day. */
function Overview({ session }: { session: SessionDetail }) {
  const t = useT();
  const words = useWords();
  const { main } = planFields.venues.fields;
  return (
    <View className="plh-card">
      <View className="plh-heading">{session.title}</View>
      <View className="plh-row work-tags">
        <StateTag state={stateOf(session)} />
      </View>
      <Warnings session={session} />
      <Fact name={words(planFields.startAt.day)}>{shownSpan(session.startAt, session.endAt)}</Fact>
      <Fact name={words(planFields.regionId.label)}>{t(`region.${session.regionId}`)}</Fact>
      <Fact name={words(planFields.mode.label)}>{t(`mode.${session.mode}`)}</Fact>
      <Fact name={words(planFields.institutionId.label)}>{session.institutionName || t('plan.noInstitution')}</Fact>
      <Fact name={words(planFields.lecturer.label)}>{session.lecturerName}</Fact>
      {session.venues.map((venue) => {
        const { registered, capacity, waiting } = venue;
        const text = t('venue.seats', { registered, capacity, waiting });
        return (
          <Fact key={venue.venueId} name={words(venue.main ? main.yes : main.no)}>
            <View>{venue.name}</View>
            <Sentence
              className="plh-soft plh-figures"
              say={(figures) => t('venue.seats', figures)}
              of={{
                registered: counted(peopleOf(session.sessionId, 'registered', venue.venueId), registered),
                capacity: bare(capacity, 'set'),
                waiting: bare(waiting, 'closed'),
              }}
            />
            <Bar share={capacity > 0 ? registered / capacity : 0} label={`${venue.name} ${text}`} />
          </Fact>
        );
      })}
      <Fact name={t('session.lastSafe')}>{session.lastSafeDay}</Fact>
      {hasMaterials(session.mode) ? <Fact name={t('session.materialsDue')}>{session.materialsDueDay}</Fact> : null}
      {session.provisional ? <View className="plh-faint">{t('work.provisional')}</View> : null}
    </View>
  );
}

function Warnings({ session }: { session: SessionDetail }) {
  const t = useT();
  if (session.status !== 'published' || serverNow() >= session.startAt) return null;
  const missing = headsMissing(session.mode, session.registered);
  return (
    <>
      {(session.remarks ?? []).map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      {missing > 0 ? <Notice>{t('warning.fewRegistered', { missing })}</Notice> : null}
    </>
  );
}

/** Reasons that were asked for because something of the plan is odd, with who gave them. */
function Explained({ session: { explained } }: { session: SessionDetail }) {
  const t = useT();
  const entries = (explained ?? []).map((one) => ({ ...one, key: `${one.at}${one.text}`, what: one.text }));
  return <Trail title={t('explained.title')} entries={entries} />;
}

/** When it was published, how often and why it was changed, and what of it (R-PLAN 2). */
function History({ session, institutions }: { session: SessionDetail; institutions: readonly Institution[] }) {
  const t = useT();
  const words = useWords();
  const telling = useTelling(usePlanLists(institutions));
  const known: Fields = planFields;
  const nameOf = (field: string): string => (known[field] ? words(known[field].label) : field);
  const changes = session.history.filter(({ what }) => what === 'changed').length;
  return (
    <Trail
      title={t('history.title')}
      aside={<View className="plh-soft">{t('history.changes', { count: changes })}</View>}
      entries={session.history.map((entry) => ({
        ...{ key: entry.at, what: t(`historyWhat.${entry.what}`), by: entry.by, at: entry.at, reason: entry.reason },
        changes: entry.changes?.map(({ field, before, after }) => ({
          name: nameOf(field),
          before: told(planFields[field], before, telling),
          after: told(planFields[field], after, telling),
        })),
        more:
          entry.changes || entry.fields.length === 0 ? null : (
            <View className="plh-soft">{entry.fields.map(nameOf).join(t('work.comma'))}</View>
          ),
      }))}
    />
  );
}

interface Props {
  session: SessionDetail;
  may: readonly string[];
  institutions: readonly Institution[];
  onDone: () => Promise<void>;
}

/** A session that everybody sees: its state and history, and change or cancellation, each with a reason. */
function PublishedSession({ session, may, institutions, onDone }: Props) {
  const t = useT();
  const pane = usePane();
  const [changing, setChanging] = useState(false);
  const started = serverNow() >= session.startAt;
  const cancel = async (reason: string) => {
    const { notified } = await call('session.cancel', { sessionId: session.sessionId, reason });
    toast(t('cancel.done', { count: notified }));
    pane?.changed();
    await onDone();
  };
  if (changing && session.plan)
    return (
      <ChangeForm {...{ session, may, institutions, onDone }} plan={session.plan} onClose={() => setChanging(false)} />
    );
  return (
    <>
      <Overview session={session} />
      {session.status === 'published' && session.mode === 'study-tour' && serverNow() > session.endAt ? (
        <TourCost sessionId={session.sessionId} may={may} />
      ) : null}
      <Explained session={session} />
      <History session={session} institutions={institutions} />
      {hasMaterials(session.mode) && started ? (
        <LinkCard
          id="to-case"
          title={t('session.case')}
          onPress={() => go('work/case', { sessionId: session.sessionId })}
        />
      ) : null}
      {session.status !== 'published' ? null : started ? (
        <>
          <Notice>{t('change.started')}</Notice>
          {serverNow() > session.endAt && may.includes('session.cancel' satisfies OperationName) ? (
            <ReasonForm
              id="cancel-session"
              draftKey={`cancel.${session.sessionId}`}
              kind="danger"
              title={t('cancel.afterTitle')}
              yes={t('cancel.do')}
              keep="session"
              consequence={t('cancel.afterText')}
              onSubmit={cancel}
            />
          ) : null}
        </>
      ) : (
        <>
          {may.includes('session.change' satisfies OperationName) ? (
            <Action id="change-session" kind="plain" onPress={() => setChanging(true)}>
              {t('change.title')}
            </Action>
          ) : null}
          {may.includes('session.cancel' satisfies OperationName) ? (
            <ReasonForm
              id="cancel-session"
              draftKey={`cancel.${session.sessionId}`}
              kind="danger"
              title={t('cancel.title')}
              yes={t('cancel.do')}
              keep="session"
              consequence={t('cancel.text', { registered: session.registered, waiting: session.waiting })}
              onSubmit={cancel}
            />
          ) : null}
        </>
      )}
    </>
  );
}

/** One session of the schedule: a new draft, a draft again, or what can be done with a published one (R-PLAN 2). */
export default function SessionPage() {
  const t = useT();
  const sessionId = useSessionId();
  return (
    <BureauPage title={t(sessionId ? 'session.page' : 'session.new')}>
      {sessionId ? <Existing sessionId={sessionId} /> : <Fresh />}
    </BureauPage>
  );
}

function useInstitutions() {
  const list = useWhole('institution.list', {}, 'institutions');
  return { list, institutions: list.data?.institutions ?? [] };
}

function Fresh() {
  const { month } = usePageParams();
  const { list, institutions } = useInstitutions();
  const today = dayOf(serverNow());
  const day = month && month > today.slice(0, 7) ? `${month}-01` : today;
  return (
    <>
      {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
      <DraftForm draftKey="session.new" plan={null} day={day} institutions={institutions} />
    </>
  );
}

function Existing({ sessionId }: { sessionId: string }) {
  const detail = useRemote('session.get', { sessionId });
  const { list, institutions } = useInstitutions();
  return (
    <>
      <About of={detail.data?.session.title} />
      {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
      <AsyncView remote={detail} rows={8}>
        {({ session, mine }) =>
          session.status === 'draft' ? (
            <DraftForm
              draftKey={`session.${sessionId}`}
              sessionId={sessionId}
              plan={session.plan}
              day={dayOf(session.startAt)}
              institutions={institutions}
            />
          ) : (
            <PublishedSession session={session} may={mine.may} institutions={institutions} onDone={detail.reload} />
          )
        }
      </AsyncView>
    </>
  );
}
