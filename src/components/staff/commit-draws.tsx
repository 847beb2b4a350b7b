import { useState } from 'react';
import { View } from '@tarojs/components';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/work';
import { call } from '@/services/call';
import { randomHex } from '@/services/random-hex';
import type { QueueItem } from '@/services/work-types';
import { Action } from '../action';
import { confirm, toast } from '../confirm';
import { shownDay } from '../format';
import { ActionError } from '../notice';
import { CheckList } from './check-list';

interface Props {
  items: readonly QueueItem[];
  onDone: () => Promise<void>;
}

/** 32 bytes: as much as the hash that they go into. */
const BYTES = 32;

/** One party's random contribution for many sessions at once (R-FOLLOWUP 2): made on this device, seen by nobody before both are in. */
export function CommitDraws({ items, onDone }: Props) {
  const t = useT();
  const action = useAction();
  const [left, setLeft] = useState<string[]>([]);
  const chosen = items.map((item) => item.sessionId).filter((id) => !left.includes(id));
  const commit = async () => {
    const count = chosen.length;
    if (!(await confirm({ title: t('draw.commit'), text: t('draw.commitAsk', { count }) }))) return;
    await action.run(async () => {
      const contribution = await randomHex(BYTES);
      await call('followup.commit', { sessionIds: chosen, contribution });
      toast(t('draw.committed', { count }));
      setLeft([]);
      await onDone();
    });
  };
  if (items.length === 0) return <View className="plh-card plh-soft">{t('draw.nothingToCommit')}</View>;
  return (
    <View className="plh-card work-form">
      <View className="plh-soft">{t('draw.commitLead')}</View>
      <CheckList
        label={t('draw.commit')}
        choices={items.map((item) => ({ value: item.sessionId, text: item.title, note: shownDay(item.endAt) }))}
        values={chosen}
        onChange={(values) => setLeft(items.map((item) => item.sessionId).filter((id) => !values.includes(id)))}
      />
      <ActionError error={action.error} />
      <Action id="commit-draws" busy={action.busy} disabled={chosen.length === 0} onPress={commit}>
        {t('draw.commitCount', { count: chosen.length })}
      </Action>
    </View>
  );
}
