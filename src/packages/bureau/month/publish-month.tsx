import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { SessionSummary } from '@/services/types';

interface Props {
  month: string;
  drafts: readonly SessionSummary[];
  onDone: () => Promise<void>;
}

/** Publishes all of a month's drafts, after saying which and what follows. */
export function PublishMonth({ month, drafts, onDone }: Props) {
  const t = useT();
  const action = useAction();
  const publish = async () => {
    const titles = drafts.map(({ title }) => title).join(t('work.comma'));
    if (!(await confirm({ title: t('publish.title'), text: t('publish.ask', { count: drafts.length, titles }) })))
      return;
    await action.run(async () => {
      const { published } = await call('session.publish', { month });
      toast(t('publish.done', { count: published.length }));
      await onDone();
    });
  };
  return (
    <View className="work-form">
      <ActionError error={action.error} />
      <Action id="publish-month" busy={action.busy} onPress={publish}>
        {t('publish.button', { count: drafts.length })}
      </Action>
    </View>
  );
}
