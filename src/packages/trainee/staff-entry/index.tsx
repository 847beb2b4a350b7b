import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Fact } from '@/components/section';
import { AboutSession } from '@/components/staff/about-session';
import { useAction } from '@/hooks/action';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/trainee';
import { call, type Output } from '@/services/call';

type Entry = NonNullable<Output<'attendance.ownStaffEntry'>['entry']>;

/** What staff entered about this person, or with this number: who, when, why; and the way to say that it was not so (R-ATTEND 7). */
export default function StaffEntryPage() {
  const t = useT();
  const sessionId = useSessionId();
  const { entryId } = usePageParams();
  const remote = useRemote('attendance.ownStaffEntry', sessionId ? { sessionId, ...(entryId && { entryId }) } : null);
  useRefresh(remote);
  return (
    <Page title={t('staffEntry.title')}>
      <AboutSession sessionId={sessionId} />
      <AsyncView remote={remote}>
        {({ entry }) =>
          entry ? (
            <Shown sessionId={sessionId} entry={entry} reload={remote.reload} />
          ) : (
            <Empty icon="done" text={t('staffEntry.none')} />
          )
        }
      </AsyncView>
    </Page>
  );
}

function Shown({ sessionId, entry, reload }: { sessionId: string; entry: Entry; reload: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const deny = async () => {
    if (
      !(await confirm({
        title: t('staffEntry.deny'),
        text: t('staffEntry.denyText'),
        yes: t('staffEntry.deny'),
        keep: 'entry',
      }))
    )
      return;
    await action.run(async () => {
      await call('attendance.contradict', { sessionId, entryId: entry.entryId });
      toast(t('staffEntry.denied'));
      await reload();
    });
  };
  return (
    <>
      <View className="plh-card">
        <View className="plh-heading">{entry.title}</View>
        <Fact name={t('staffEntry.when')}>{shownInstant(entry.at)}</Fact>
        <Fact name={t('staffEntry.where')}>{entry.venueName}</Fact>
        <Fact name={t('staffEntry.by')}>{[entry.institutionName, entry.by].filter(Boolean).join(' · ')}</Fact>
        <Fact name={t('staffEntry.name')}>{entry.name}</Fact>
        <Fact name={t('staffEntry.reason')}>{entry.reason}</Fact>
        <Notice tone={entry.state === 'contradicted' ? 'ok' : 'plain'}>{t(`staffEntry.state.${entry.state}`)}</Notice>
      </View>
      {entry.mayContradict ? (
        <View className="plh-card plh-stack">
          <View>{t('staffEntry.ask')}</View>
          <ActionError error={action.error} />
          <Action id="deny-entry" kind="danger" busy={action.busy} onPress={() => void deny()}>
            {t('staffEntry.deny')}
          </Action>
        </View>
      ) : null}
    </>
  );
}
