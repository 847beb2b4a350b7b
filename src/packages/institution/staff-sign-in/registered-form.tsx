import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import { requestKey } from '@/services/random-hex';
import type { LivePerson } from '@/services/work-types';
import { UndoEntry } from '../parts/undo-entry';
import { Grounds, reasonIsGood, type GroundsValue } from './grounds';
import type { Place } from './types';

/** How many names one sees without searching. */
const SHOWN = 20;

/** Signs in somebody of the list of registered people. */
export function RegisteredForm({ sessionId, venueId }: Place) {
  const t = useT();
  const live = useRemote('attendance.live', { sessionId });
  const draft = useDraft<GroundsValue & { words: string }>(`staff.${sessionId}`, {
    kind: 'no-phone',
    reason: '',
    words: '',
  });
  const [tried, setTried] = useState(false);
  const action = useAction();
  const words = draft.value.words.trim();
  const signIn = async (person: LivePerson) => {
    setTried(true);
    if (!reasonIsGood(draft.value.reason)) return;
    const name = person.name;
    if (
      !(await confirm({ title: t('staff.confirm'), text: t('staff.ask', { name, reason: draft.value.reason.trim() }) }))
    )
      return;
    await action.run(async () => {
      await call('attendance.signInByStaff', {
        sessionId,
        venueId,
        person: { personId: person.personId },
        kind: draft.value.kind,
        reason: draft.value.reason.trim(),
        requestKey: await requestKey(),
      });
      toast(t('staff.done', { name }));
      draft.change({ words: '' });
      await live.reload();
    });
  };
  return (
    <View className="plh-card work-form">
      <Grounds value={draft.value} onChange={draft.change} tried={tried} />
      <TextField
        label={t('staff.search')}
        value={draft.value.words}
        onChange={(value) => draft.change({ words: value })}
        placeholder={t('staff.searchHint')}
      />
      <ActionError error={action.error} />
      <AsyncView remote={live}>
        {(data) => {
          // Whom one has just signed in stands first, with the way to undo it.
          const open = data.people
            .filter((person) => person.state !== 'signed' || person.staffEntry?.own)
            .sort((a, b) => (b.staffEntry?.at ?? 0) - (a.staffEntry?.at ?? 0));
          const found = open.filter((person) =>
            `${person.name}${person.enterprise}${person.phoneMasked}`.includes(words),
          );
          return (
            <>
              {found.length === 0 ? <View className="plh-soft">{t('staff.nobody')}</View> : null}
              {found.slice(0, SHOWN).map((person) => (
                <View key={person.personId} className="work-item">
                  <View className="plh-between">
                    <View className="plh-grow">
                      <View>{person.name}</View>
                      <View className="plh-faint plh-figures">
                        {person.enterprise} · {person.phoneMasked} · {t(`live.${person.state}`)}
                      </View>
                    </View>
                    {person.staffEntry ? null : (
                      <Pressable
                        className="work-tap"
                        label={t('staff.signInLabel', { name: person.name })}
                        disabled={action.busy}
                        onPress={() => void signIn(person)}
                      >
                        {t('staff.signIn')}
                      </Pressable>
                    )}
                  </View>
                  {person.staffEntry ? (
                    <UndoEntry
                      sessionId={sessionId}
                      name={person.name}
                      entry={person.staffEntry}
                      onDone={live.reload}
                    />
                  ) : null}
                </View>
              ))}
              {found.length > SHOWN ? (
                <View className="plh-faint">{t('staff.more', { count: found.length - SHOWN })}</View>
              ) : null}
            </>
          );
        }}
      </AsyncView>
      <Action kind="plain" onPress={() => void live.reload()}>
        {t('staff.refresh')}
      </Action>
    </View>
  );
}
