import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { scrollToElement } from '@/services/scroll';
import type { Institution, WorkSession } from '@/services/work-types';
import { PublishPreview } from '../month/publish-preview';
import { useLeave } from '../parts/use-leave';
import { PlanFields } from './plan-fields';
import { planOf, planProblems, type PlanForm, planFormOf } from './plan-form';
import { PlanWarnings } from './plan-warnings-notice';
import { shownProblems, useTouched } from './touched';
import { fieldErrors } from '@/components/error-text';
import type { CallError } from '@/services/call-error';
import { AsyncView } from '@/components/async-view';
import { TextField } from '@/components/field';
import { shownDay } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { useRemote } from '@/hooks/remote';

const HITS = 6;

const matches = (session: WorkSession, words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((word) => `${session.title}${session.institutionName}${session.lecturerName}`.includes(word));

/** An earlier session as the start of a new one: all of it but its day and the consent to its place. */
function CopyFrom({ onCopy }: { onCopy: (form: PlanForm) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const sessions = useRemote('session.listForWork', open ? { includeDrafts: true } : null);
  const copying = useAction();
  const copy = (sessionId: string) =>
    copying.run(async () => {
      const { session } = await call('session.get', { sessionId });
      const form = planFormOf(session);
      onCopy({ ...form, venues: form.venues.map((venue) => ({ ...venue, venueId: '' })), placeConsentReason: '' });
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

/** What the server said of single fields, for forms whose fields it names otherwise than the screen. */
function FieldErrors({ error }: { error: CallError | undefined }) {
  const fields = Object.entries(fieldErrors(error));
  if (fields.length === 0) return null;
  return (
    <Notice tone="bad">
      {fields.map(([name, message]) => (
        <View key={name}>
          {name}: {message}
        </View>
      ))}
    </Notice>
  );
}

interface Props {
  draftKey: string;
  sessionId?: string;
  initial: PlanForm;
  institutions: readonly Institution[];
}

/** A session that nobody sees yet: kept on this device while it is typed, saved as often as one likes, published alone or with its month. */
export function DraftForm({ draftKey, sessionId, initial, institutions }: Props) {
  const t = useT();
  const draft = useDraft(draftKey, initial);
  const { touched, touch } = useTouched();
  const [tried, setTried] = useState(false);
  const [publishing, setPublishing] = useState<string | null>(null);
  const keyFor = useRequestKey();
  const saving = useAction();
  const leave = useLeave();
  const change = (part: Partial<PlanForm>) => {
    touch(part);
    draft.change(part);
  };
  const save = async (): Promise<string | null> => {
    setTried(true);
    const plan = planOf(draft.value);
    if (!plan) {
      scrollToElement('.plh-field-wrong');
      return null;
    }
    const saved = await call('session.saveDraft', {
      ...(sessionId ? { sessionId } : {}),
      plan,
      requestKey: await keyFor(plan),
    });
    return saved.sessionId;
  };
  const saveOnly = () =>
    saving.run(async () => {
      if (!(await save())) return;
      draft.clear();
      toast(t('draft.saved'));
      leave();
    });
  const toPublication = () =>
    saving.run(async () => {
      const id = await save();
      if (id) setPublishing(id);
    });
  const discard = async () => {
    if (!(await confirm({ title: t('draft.discard'), text: t('draft.discardAsk') }))) return;
    draft.clear();
    setTried(false);
  };
  const published = () => {
    draft.clear();
    leave();
    return Promise.resolve();
  };
  if (publishing)
    return <PublishPreview sessionIds={[publishing]} onClose={() => setPublishing(null)} onDone={published} />;
  const problems = shownProblems(planProblems(draft.value), touched, tried);
  return (
    <>
      {draft.restored ? (
        <Notice>
          <View>{t('common.draftRestored')}</View>
          <Pressable className="plh-link" onPress={() => void discard()}>
            {t('draft.discard')}
          </Pressable>
        </Notice>
      ) : null}
      {sessionId ? null : <CopyFrom onCopy={(form) => change({ ...form, day: draft.value.day })} />}
      <PlanFields form={draft.value} change={change} institutions={institutions} problems={problems} tried={tried} />
      <PlanWarnings form={draft.value} />
      {tried && problems.length > 0 ? <Notice tone="bad">{t('draft.incomplete')}</Notice> : null}
      <ActionError error={saving.error} />
      <FieldErrors error={saving.error} />
      <View className="work-buttons">
        <Action id="save-draft" kind="plain" busy={saving.busy} onPress={() => void saveOnly()}>
          {t('draft.save')}
        </Action>
        {sessionId ? (
          <Action id="publish-one" busy={saving.busy} onPress={() => void toPublication()}>
            {t('publish.one')}
          </Action>
        ) : null}
      </View>
    </>
  );
}
