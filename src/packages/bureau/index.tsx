import { View } from '@tarojs/components';
import { ErrorCard } from '@/components/async-view';
import { Section } from '@/components/section';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { awaits, useDrawStates } from '@/hooks/draw-states';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';

/** The bureau's desk: what waits, then everything else. */
export default function BureauHome() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  const items = queue.data?.items ?? [];
  const { states } = useDrawStates(queue.data?.items);
  const toConfirm = items.filter((item) => item.stage === 'scored').length;
  const toCommit = items.filter(({ sessionId }) => awaits(states?.get(sessionId), 'bureau')).length;
  const objected = items.filter((item) => item.stage === 'objected').length;
  const count = (text: 'bureau.confirmNote' | 'bureau.samplingNote', n: number) =>
    queue.data ? t(text, { count: n, objected }) : t('common.loading');
  return (
    <WorkPage title={t('bureau.title')}>
      {queue.error ? <ErrorCard error={queue.error} onRetry={() => void queue.reload()} /> : null}
      <Section title={t('bureau.waiting')}>
        <Entry page="confirming" note={count('bureau.confirmNote', toConfirm)} />
        <Entry page="sampling" note={states ? count('bureau.samplingNote', toCommit) : t('common.loading')} />
        <Entry page="materials" note={t('bureau.materialsNote')} />
      </Section>
      <Section title={t('bureau.schedule')}>
        <Entry page="month" note={t('bureau.monthNote')} />
        <Entry page="progress" note={t('bureau.progressNote')} />
      </Section>
      <Section title={t('bureau.money')}>
        <Entry page="settlement" note={t('bureau.settlementNote')} />
      </Section>
      <Section title={t('bureau.people')}>
        <Entry page="institutions" note={t('bureau.institutionsNote')} />
        <Entry page="roles" note={t('bureau.rolesNote')} />
        <Entry page="audit" note={t('bureau.auditNote')} />
      </Section>
    </WorkPage>
  );
}

type Target =
  'confirming' | 'sampling' | 'materials' | 'month' | 'progress' | 'settlement' | 'institutions' | 'roles' | 'audit';

function Entry({ page, note }: { page: Target; note: string }) {
  const t = useT();
  return (
    <LinkCard id={`to-${page}`} title={t(`page.${page}`)} onPress={() => go(`bureau/${page}`)}>
      <View className="plh-soft">{note}</View>
    </LinkCard>
  );
}
