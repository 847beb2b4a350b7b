import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Stale } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { Section, Fact } from '@/components/section';
import { bare } from '@/services/figures';
import { Counter } from '@/components/staff/counter';
import { ReasonFields, useReasons, type Reasons } from '@/components/staff/reasons';
import { useSeveral } from '@/hooks/several';
import { SeveralProgress } from '@/components/desk/several';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/bureau';
import { call, type Output } from '@/services/call';
import { Listing, type Column } from '@/components/desk/listing';
import { shownDay, timeOf } from '@/components/format';
import { Tag, type Tone } from '@/components/tag';

type Row = Output<'session.previewPublication'>['sessions'][number];
const tones: Record<Row['state'], Tone> = { ready: 'ok', 'already-published': 'plain', impossible: 'bad' };

const toldCount = ({ told }: Row): number => told.institution + told.window + told.prefecture + told.subscribers;

/** The drafts of a publication, with what prevents those that cannot be. */
function PublishList({ sessions }: { sessions: readonly Row[] }) {
  const t = useT();
  const when = ({ startAt }: Row) => (startAt === null ? '' : `${shownDay(startAt)} ${timeOf(startAt)}`);
  const state = (row: Row) => (
    <>
      <Tag tone={tones[row.state]}>{t(`publishState.${row.state}`)}</Tag>
      {row.problem ? <View className="work-bad plh-soft">{row.problem.message}</View> : null}
    </>
  );
  const columns: Column<Row>[] = [
    { key: 'when', title: t('month.when'), kind: 'instant', value: ({ startAt }) => startAt, cell: when },
    { key: 'title', title: t('plan.title'), value: ({ title }) => title },
    {
      key: 'state',
      title: t('publish.state'),
      value: ({ state: is, problem }) => [t(`publishState.${is}`), problem?.message].filter(Boolean).join(' '),
      filterBy: (row) => row.state,
      filterText: (id) => t(`publishState.${id as Row['state']}`),
      cell: state,
    },
    { key: 'told', title: t('publish.told'), kind: 'number', sum: true, value: toldCount },
  ];
  return (
    <Listing
      label={t('publish.preview')}
      list="publish"
      rows={[...sessions].sort((a, b) => (a.startAt ?? 0) - (b.startAt ?? 0))}
      columns={columns}
      keyOf={({ sessionId }) => sessionId}
      card={(row) => (
        <View className="plh-card">
          <View className="plh-title">{row.title}</View>
          <View className="plh-soft plh-figures">{when(row)}</View>
          <View className="work-tags">{state(row)}</View>
          <View className="plh-soft">{t('publish.toldText', { count: toldCount(row) })}</View>
        </View>
      )}
    />
  );
}

type Told = Output<'session.previewPublication'>['totals']['told'];
const groups = ['institution', 'window', 'prefecture', 'subscribers'] as const;

/** How many people of each group get a message. */
function ToldGroups({ told }: { told: Told }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-title">{t('told.title')}</View>
      {groups.map((group) => (
        <Fact key={group} name={t(`told.${group}`)}>
          {t('work.people', { count: told[group] })}
        </Fact>
      ))}
    </View>
  );
}

/** As many as the server takes at once. */
const MOST = 100;

interface Props {
  sessionIds: readonly string[];
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** What publishing would do before it is done: which drafts can be, what prevents the others, and who is told (R-PLAN 2). */
export function PublishPreview({ sessionIds, onClose, onDone }: Props) {
  const t = useT();
  const reasons = useReasons(`publish.${sessionIds[0] ?? ''}`);
  const given = useSettled(JSON.stringify(reasons.given));
  const preview = useRemote('session.previewPublication', {
    sessionIds: sessionIds.slice(0, MOST),
    reasons: JSON.parse(given) as Reasons['given'],
  });
  // The fields for the reasons stay while what is typed in them is checked.
  const shown = preview.data ?? preview.former;
  return (
    <Section title={t('publish.preview')}>
      {sessionIds.length > MOST ? <Notice tone="warn">{t('publish.most', { most: MOST })}</Notice> : null}
      {shown ? (
        <>
          <Stale of={[preview]} />
          <Preview {...{ data: shown, checked: preview.data !== undefined, reasons, onClose, onDone }} />
        </>
      ) : (
        <AsyncView remote={preview} rows={8}>
          {() => null}
        </AsyncView>
      )}
      {shown ? null : (
        <Action kind="plain" onPress={onClose}>
          {t('publish.close')}
        </Action>
      )}
    </Section>
  );
}

type PreviewProps = Omit<Props, 'sessionIds'> & {
  data: Output<'session.previewPublication'>;
  /** Of just what is given now. */
  checked: boolean;
  reasons: Reasons;
};

function Preview({ data, checked, reasons, onClose, onDone }: PreviewProps) {
  const t = useT();
  const { totals } = data;
  const several = useSeveral<Row>(
    ({ sessionId }) => sessionId,
    async ({ sessionId, ...row }) => {
      const { published } = await call('session.publish', { sessionIds: [sessionId], reasons: reasons.given });
      return published.length > 0
        ? t('publish.toldText', { count: toldCount({ sessionId, ...row }) })
        : t('publishState.already-published');
    },
    async (failed, done) => {
      await onDone();
      if (failed > 0) return;
      reasons.clear();
      toast(t('publish.done', { count: done }));
      onClose();
    },
  );
  // a field stays while it is typed in, and what two sessions share is asked once
  const asked = [
    ...new Map(
      data.sessions.flatMap(({ remarks }) =>
        remarks
          .filter(({ level, answered, key }) => level === 'reason' && (!answered || reasons.typed[key] !== undefined))
          .map((remark) => [remark.key, remark] as const),
      ),
    ).values(),
  ];
  const ready = data.sessions.filter(
    ({ state, sessionId }) => state === 'ready' && several.outcomes.get(sessionId)?.state !== 'done',
  );
  const publish = async () => {
    const text = t('publish.ask', { count: ready.length, people: totals.people, messages: totals.messages });
    const title = t('publish.confirm', { count: ready.length });
    if (!(await confirm({ title, text, yes: title }))) return;
    await several.run(ready);
  };
  return (
    <>
      <View className="work-counters">
        <Counter name={t('publish.ready')} of={bare(totals.ready, 'beneath')} />
        <Counter
          name={t('publish.impossible')}
          of={bare(totals.impossible, 'beneath')}
          {...(totals.impossible ? { tone: 'bad' } : {})}
        />
        <Counter name={t('publish.people')} of={bare(totals.people, 'foreseen')} />
        <Counter name={t('publish.messages')} of={bare(totals.messages, 'beneath')} />
      </View>
      <ToldGroups told={totals.told} />
      <PublishList sessions={data.sessions} />
      <ReasonFields asked={asked} reasons={reasons} />
      <Notice>{t('publish.after')}</Notice>
      <SeveralProgress several={several} nameOf={({ title }) => title} />
      <View className="work-buttons">
        <Action kind="plain" onPress={onClose}>
          {t('publish.close')}
        </Action>
        <Action id="confirm-publish" busy={several.running} disabled={ready.length === 0 || !checked} onPress={publish}>
          {t('publish.confirm', { count: ready.length })}
        </Action>
      </View>
    </>
  );
}
