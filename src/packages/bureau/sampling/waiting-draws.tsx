import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Listing } from '@/components/desk/listing';
import { dayOf, shownDay } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { DueTag } from '@/components/staff/due-tag';
import { useCommit } from '@/components/staff/use-commit';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { sessionColumn } from '../parts/session-column';
import { followUpEnd } from './follow-up-end';

interface Props {
  items: readonly QueueItem[];
  onDone: () => Promise<void>;
}

/** The draws that wait for the bureau as a table, all chosen at first. */
export function WaitingDraws({ items, onDone }: Props) {
  const t = useT();
  const { busy, error, commit } = useCommit(onDone);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ids = items.map(({ sessionId }) => sessionId);
  const chosen = ids.filter((id) => !left.has(id));
  const until = ({ endAt }: QueueItem) => followUpEnd(dayOf(endAt));
  return (
    <>
      <Notice>{t('draw.commitLead')}</Notice>
      <Listing
        label={t('page.sampling')}
        rows={items}
        keyOf={({ sessionId }) => sessionId}
        nameOf={({ title }) => title}
        selected={new Set(chosen)}
        onSelect={(selected) => setLeft(new Set(ids.filter((id) => !selected.has(id))))}
        columns={[
          sessionColumn(t),
          {
            key: 'end',
            title: t('month.when'),
            sortBy: ({ endAt }) => endAt,
            cell: ({ endAt }) => shownDay(endAt),
          },
          {
            key: 'until',
            title: t('sampling.until'),
            sortBy: until,
            cell: (item) => <DueTag day={until(item)} />,
          },
        ]}
        card={({ title }) => <View className="plh-card">{title}</View>}
      />
      <ActionError error={error} />
      <Action
        id="commit-draws"
        block={false}
        busy={busy}
        disabled={chosen.length === 0}
        onPress={() => void commit(chosen)}
      >
        {t('draw.commitCount', { count: chosen.length })}
      </Action>
    </>
  );
}
