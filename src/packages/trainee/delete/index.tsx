import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { confirm } from '@/components/confirm';
import { TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { useAction } from '@/hooks/action';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/trainee';
import { call, type Output } from '@/services/call';
import { forgetPerson } from '@/services/forget-person';
import { refreshMe } from '@/services/me';
import { goTab } from '@/services/navigate';
import { Icon, type IconName } from '@/components/icon';

/** A heading with its points under each other. */
const Points = ({ title, icon, points }: { title: string; icon: IconName; points: readonly string[] }) => (
  <View className="plh-card">
    <View className="plh-row">
      <Icon name={icon} />
      <View className="plh-title">{title}</View>
    </View>
    {points.map((point) => (
      <View key={point} className="plh-line">
        {point}
      </View>
    ))}
  </View>
);

/** Deleting one's particulars: what goes, what stays without a name, a word typed so that nobody does it by a slip, and then that it is done. */
export default function DeletePage() {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<Output<'identity.deleteMyData'> | null>(null);
  const action = useAction();
  const keyOf = useRequestKey();
  const erase = async () => {
    if (
      !(await confirm({ title: t('delete.title'), text: t('delete.ask'), yes: t('delete.title'), keep: 'particulars' }))
    )
      return;
    const requestKey = await keyOf('delete-my-data');
    const answer = await call('identity.deleteMyData', { confirm: true, requestKey });
    forgetPerson();
    setDone(answer);
    void refreshMe();
  };
  if (done) return <Done {...done} />;
  return (
    <Page title={t('delete.title')}>
      <Points title={t('delete.lost')} icon="bin" points={[t('delete.lost1'), t('delete.lost2'), t('delete.lost3')]} />
      <Points
        title={t('delete.stays')}
        icon="lock"
        points={[t('delete.stays1'), t('delete.stays2'), t('delete.stays3')]}
      />
      <View className="plh-card">
        <Notice tone="bad">{t('delete.final')}</Notice>
        <TextField
          id="delete-word"
          label={t('delete.type', { word: t('delete.word') })}
          maxLength={20}
          value={typed}
          onChange={setTyped}
        />
        <ActionError error={action.error} />
        <Action
          id="delete-my-data"
          kind="danger"
          busy={action.busy}
          disabled={typed.trim().toLowerCase() !== t('delete.word').toLowerCase()}
          onPress={() => void action.run(erase)}
        >
          {t('delete.title')}
        </Action>
      </View>
    </Page>
  );
}

function Done({ removed, nameless }: Output<'identity.deleteMyData'>) {
  const t = useT();
  return (
    <Page title={t('delete.title')}>
      <Empty icon="done" text={t('delete.done')}>
        <View className="plh-soft" id="deleted">
          {t('delete.doneText', { ...removed, sessions: nameless.sessions })}
        </View>
        <Action block={false} onPress={() => goTab('home')}>
          {t('delete.toHome')}
        </Action>
      </Empty>
    </Page>
  );
}
