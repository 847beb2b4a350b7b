import { useState } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales/work';
import type { QueueItem } from '@/services/work-types';
import { Action } from '../action';
import { shownDay } from '../format';
import { SeveralProgress } from '../desk/several';
import { CheckList } from '../form/check-list';
import { useCommit } from './use-commit';

interface Props {
  items: readonly QueueItem[];
  onDone: () => Promise<void>;
}

/** The sessions that wait for one party's contribution, all of them chosen, and the contribution for them at once (R-FOLLOWUP 2). */
export function CommitDraws({ items, onDone }: Props) {
  const t = useT();
  const { commit, ...several } = useCommit(onDone);
  const [left, setLeft] = useState<string[]>([]);
  const chosen = items.filter(({ sessionId }) => !left.includes(sessionId));
  const progress = <SeveralProgress several={several} nameOf={({ title }) => title} />;
  if (items.length === 0)
    return (
      <>
        {progress}
        <View className="plh-card plh-soft">{t('draw.nothingToCommit')}</View>
      </>
    );
  return (
    <View className="plh-card work-form">
      <View className="plh-soft">{t('draw.commitLead')}</View>
      <CheckList
        label={t('draw.commit')}
        choices={items.map((item) => ({ value: item.sessionId, text: item.title, note: shownDay(item.endAt) }))}
        values={chosen.map(({ sessionId }) => sessionId)}
        onChange={(values) => setLeft(items.map((item) => item.sessionId).filter((id) => !values.includes(id)))}
      />
      {progress}
      <Action
        id="commit-draws"
        busy={several.running}
        disabled={chosen.length === 0}
        onPress={() => void commit(chosen)}
      >
        {t('draw.commitCount', { count: chosen.length })}
      </Action>
    </View>
  );
}
