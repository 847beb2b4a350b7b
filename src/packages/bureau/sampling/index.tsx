import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { CommitDraws } from '@/components/staff/commit-draws';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { BureauPage } from '../parts/bureau-page';
import { awaits } from '@/components/staff/awaits';
import { View } from '@tarojs/components';
import { Listing, type Column, type Target } from '@/components/desk/listing';
import { shownDay, dayOf } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { institutionColumn, sessionColumn } from '../parts/session-column';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { SeveralProgress } from '@/components/desk/several';
import { DueTag } from '@/components/staff/due-tag';
import { useCommit } from '@/components/staff/use-commit';
import { followUpEnd } from './follow-up-end';
import { useMay } from '@/services/me';

interface Props {
  items: readonly QueueItem[];
  onDone: () => Promise<void>;
}

type T = ReturnType<typeof useT>;

/** What both lists say of a session. */
const sessionColumns = (t: T): Column<QueueItem>[] => [
  sessionColumn(t),
  institutionColumn(t),
  {
    key: 'end',
    title: t('month.when'),
    kind: 'instant',
    value: ({ endAt }) => endAt,
    cell: ({ endAt }) => shownDay(endAt),
  },
];

const drawColumn = (t: T, key: string): Column<QueueItem> => ({
  key,
  title: t('month.state'),
  value: ({ draw }) => t(`draw.${draw}`),
  filterBy: ({ draw }) => draw,
});

/** The draws that wait for the bureau as a table, all chosen at first. */
function WaitingDraws({ items, onDone }: Props) {
  const t = useT();
  const { commit, ...several } = useCommit(onDone);
  const until = ({ endAt }: QueueItem) => followUpEnd(dayOf(endAt));
  return (
    <>
      <Notice>{t('draw.commitLead')}</Notice>
      {items.length === 0 ? (
        <View className="plh-card plh-soft">{t('draw.nothingToCommit')}</View>
      ) : (
        <Listing
          label={t('page.sampling')}
          rows={items}
          keyOf={({ sessionId }) => sessionId}
          nameOf={({ title }) => title}
          initial={{ selected: items.map(({ sessionId }) => sessionId) }}
          onChosen={(chosen) => (
            <Action id="commit-draws" block={false} busy={several.running} onPress={() => void commit(chosen)}>
              {t('draw.commitCount', { count: chosen.length })}
            </Action>
          )}
          columns={[
            ...sessionColumns(t),
            {
              key: 'until',
              title: t('sampling.until'),
              kind: 'day',
              value: until,
              cell: (item) => <DueTag day={until(item)} />,
            },
            { ...drawColumn(t, 'draw'), hidden: true },
          ]}
          card={({ title }) => <View className="plh-card">{title}</View>}
        />
      )}
      <SeveralProgress several={several} nameOf={({ title }) => title} />
    </>
  );
}

/** Every draw's public record. */
function DrawRecords({ items }: { items: readonly QueueItem[] }) {
  const t = useT();
  const text = ({ draw }: QueueItem) => t(`draw.${draw}`);
  const to = ({ sessionId }: QueueItem): Target => ({ page: 'evaluator/draw', params: { sessionId } });
  return (
    <Listing
      label={t('sampling.records')}
      rows={items}
      keyOf={({ sessionId }) => sessionId}
      list="records"
      to={to}
      columns={[
        ...sessionColumns(t),
        {
          ...drawColumn(t, 'state'),
          chips: true,
          cell: (item) => <Tag tone="accent">{t(`draw.${item.draw}`)}</Tag>,
        },
        {
          key: 'size',
          title: t('confirming.sampleHead'),
          kind: 'number',
          sum: true,
          value: ({ sample }) => sample.size,
          cell: ({ sample }) => t('confirming.sample', { answered: sample.answered, size: sample.size }),
        },
      ]}
      card={(item) => (
        <LinkCard title={item.title} to={to(item)}>
          <View className="plh-soft">
            {item.institutionName} · {text(item)}
          </View>
        </LinkCard>
      )}
    />
  );
}

/** The bureau's contributions to the draws, many at once, and the public record of every draw (R-FOLLOWUP 2). */
export default function SamplingPage() {
  const t = useT();
  const queue = useWhole('evaluation.listQueue', {}, 'items');
  const ended = useWhole('evaluation.listQueue', { ended: true }, 'items');
  useRefresh(queue, ended);
  return (
    <BureauPage title={t('page.sampling')} needs="evaluation.listQueue" wide>
      <AsyncView remote={queue} rows={8}>
        {({ items }) => <Draws items={items} ended={ended.data?.items ?? []} reload={queue.reload} />}
      </AsyncView>
    </BureauPage>
  );
}

interface DrawsProps {
  items: readonly QueueItem[];
  /** Through already: only their draws are on record. */
  ended: readonly QueueItem[];
  reload: () => Promise<void>;
}

function Draws({ items, ended, reload }: DrawsProps) {
  const t = useT();
  const desk = useDesk();
  const draws = useMay()('followup.commit');
  const mine = items.filter(({ draw }) => draws && awaits(draw, 'bureau'));
  const others = [
    ...items.filter((item) => item.draw !== 'not-frozen' && !mine.includes(item)),
    ...ended.filter(({ draw }) => draw === 'drawn'),
  ];
  return (
    <>
      {!draws ? null : desk ? (
        <WaitingDraws items={mine} onDone={reload} />
      ) : (
        <CommitDraws items={mine} onDone={reload} />
      )}
      {others.length > 0 ? (
        <Section title={t('sampling.records')}>
          <DrawRecords items={others} />
        </Section>
      ) : null}
    </>
  );
}
