import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { shownDay } from '@/components/format';
import { ActionError } from '@/components/notice';
import { LinkCard } from '@/components/staff/link-card';
import { useAction } from '@/hooks/action';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { WorkSession } from '@/services/work-types';
import { planFormOf, type PlanForm } from './plan-form';

const HITS = 6;

const matches = (session: WorkSession, words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((word) => `${session.title}${session.institutionName}${session.lecturerName}`.includes(word));

/** An earlier session as the start of a new one: all of it but its day and the consent to its place. */
export function CopyFrom({ onCopy }: { onCopy: (form: PlanForm) => void }) {
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
