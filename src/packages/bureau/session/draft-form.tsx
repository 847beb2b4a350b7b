import { figureOf } from '@/services/programme-words';
import { typedOf } from '@mechanisms/form-typed';
import { sessionPlan } from '@programmes/lecture-hall-2018/forms/session-plan';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { FormNotices } from '@/components/form/submit';
import { useForm } from '@/components/form/use-form';
import { shownDay } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { LinkCard } from '@/components/staff/link-card';
import { Remarks, useReasons } from '@/components/staff/reasons';
import { useAction } from '@/hooks/action';
import { useRemote } from '@/hooks/remote';
import { useWhole } from '@/hooks/whole';
import { useRequestKey } from '@/hooks/request-key';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { Institution, SessionPlan, WorkSession } from '@/services/work-types';
import { PublishPreview } from '../month/publish-preview';
import { useLeave } from '../parts/use-leave';
import { dayIn, planFields, PlanView } from './plan-view';

const HITS = 6;

const matches = (session: WorkSession, words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((word) => `${session.title}${session.institutionName}${session.lecturerName}`.includes(word));

/** An earlier session as the start of a new one: all of it but its day and the consent to its place. */
function CopyFrom({ onCopy }: { onCopy: (plan: SessionPlan) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const sessions = useWhole('session.listForWork', open ? { includeDrafts: true } : null, 'sessions');
  const copying = useAction({ aside: true });
  const copy = (sessionId: string) =>
    copying.run(async () => {
      const { session } = await call('session.get', { sessionId });
      if (session.plan) onCopy(session.plan);
      toast(t('copy.done', { title: session.title }));
      setOpen(false);
    });
  if (!open)
    return (
      <Action id="copy-session" kind="plain" onPress={() => setOpen(true)}>
        {t('copy.open')}
      </Action>
    );
  return (
    <View className="plh-card work-form">
      <TextField label={t('copy.find')} value={words} onChange={setWords} />
      <ActionError error={copying.error} />
      <AsyncView remote={sessions}>
        {(data) =>
          data.sessions
            .filter((session) => matches(session, words))
            .slice(0, HITS)
            .map((session) => (
              <LinkCard key={session.sessionId} title={session.title} onPress={() => void copy(session.sessionId)}>
                <View className="plh-soft">
                  {[shownDay(session.startAt), session.institutionName, session.lecturerName]
                    .filter(Boolean)
                    .join(' · ')}
                </View>
              </LinkCard>
            ))
        }
      </AsyncView>
      <Action kind="plain" onPress={() => setOpen(false)}>
        {t('copy.close')}
      </Action>
    </View>
  );
}

/** Whom the plan names and may hold no session of its year, before it is saved (R-SELECT 5). */
function OutNotice({ institutionId, year }: { institutionId: string; year: number }) {
  const t = useT();
  const list = useWhole('institution.listOut', institutionId && year > 2017 ? { year } : null, 'institutions');
  const found = list.data?.institutions.find((one) => one.institutionId === institutionId);
  if (!found) return null;
  return (
    <Notice tone="bad">
      <View className="plh-title">{found.name}</View>
      <View>{t('institutions.out', { year: found.year, count: found.sessions.length, next: found.year + 1 })}</View>
    </Notice>
  );
}

interface Props {
  draftKey: string;
  sessionId?: string;
  /** The plan as it is stored, or the day of a new one. */
  plan: SessionPlan | null;
  day: string;
  institutions: readonly Institution[];
}

/** A session that nobody sees yet: kept on this device while it is typed, saved as often as one likes, published alone or with its month. */
export function DraftForm({ draftKey, sessionId, plan, day, institutions }: Props) {
  const t = useT();
  const hours = String(figureOf('modes.institution.minimumClassHours') ?? '');
  const fresh = { startAt: `${day}T09:00`, endAt: `${day}T11:30`, classHours: hours };
  const form = useForm(sessionPlan, {
    operation: 'session.saveDraft',
    draft: draftKey,
    within: 'plan',
    ...(plan ? { values: plan } : { entries: fresh }),
  });
  const [publishing, setPublishing] = useState<string | null>(null);
  const keyFor = useRequestKey();
  const leave = useLeave();
  const { action, typed } = form;
  const reasons = useReasons(draftKey);
  const asked = useSettled(form.complete ? JSON.stringify(form.complete) : '');
  const checked = useRemote(
    'session.checkPlan',
    asked ? { ...(sessionId ? { sessionId } : {}), plan: JSON.parse(asked) as SessionPlan } : null,
  );
  const save = async (): Promise<string | null> => {
    const complete = form.attempt();
    if (!complete) return null;
    const saved = await call('session.saveDraft', {
      ...(sessionId ? { sessionId } : {}),
      plan: complete,
      reasons: reasons.given,
      requestKey: await keyFor([complete, reasons.given]),
    });
    return saved.sessionId;
  };
  const left = () => {
    form.clear();
    reasons.clear();
    leave();
  };
  const saveOnly = () =>
    action.run(async () => {
      if (!(await save())) return;
      toast(t('draft.saved'));
      left();
    });
  const toPublication = () =>
    action.run(async () => {
      const id = await save();
      if (id) setPublishing(id);
    });
  const copy = ({ placeConsentReason: _consent, ...copied }: SessionPlan) => {
    const venues = copied.venues.map(({ venueId: _id, ...venue }) => venue);
    const { startAt, ...entries } = typedOf(planFields, { ...copied, venues });
    form.change({ ...entries, startAt: `${dayIn(typed)}${String(startAt).slice(10)}` });
  };
  if (publishing)
    return (
      <PublishPreview
        sessionIds={[publishing]}
        onClose={() => setPublishing(null)}
        onDone={() => {
          left();
          return Promise.resolve();
        }}
      />
    );
  return (
    <>
      {sessionId ? null : <CopyFrom onCopy={copy} />}
      <PlanView of={form} institutions={institutions} />
      <OutNotice
        institutionId={typeof typed['institutionId'] === 'string' ? typed['institutionId'] : ''}
        year={Number(dayIn(typed).slice(0, 4))}
      />
      {checked.data && !checked.error ? <Remarks remarks={checked.data.remarks} reasons={reasons} /> : null}
      <FormNotices of={form} incomplete={t('draft.incomplete')} />
      <View className="work-buttons">
        <Action id="save-draft" kind="plain" busy={action.busy} disabled={form.barred} onPress={() => void saveOnly()}>
          {t('draft.save')}
        </Action>
        {sessionId ? (
          <Action id="publish-one" busy={action.busy} disabled={form.barred} onPress={() => void toPublication()}>
            {t('publish.one')}
          </Action>
        ) : null}
      </View>
    </>
  );
}
