import { useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { BureauPage } from '../parts/bureau-page';
import ScorePage from '../score';
import { ConfirmSeveral } from './confirm-several';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { Listing } from '@/components/desk/listing';
import { shownDay } from '@/components/format';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { Tag } from '@/components/tag';
import { useDesk } from '@/hooks/desk';
import { useGo, usePageParams, useShown } from '@/hooks/pane';
import { FilterChips } from '@/components/staff/filter-chips';
import type { Column } from '@/components/desk/data-table';
import { DueTag } from '@/components/staff/due-tag';
import { sessionColumn } from '../parts/session-column';

/** The columns of the scores. */
function useQueueColumns(): Column<QueueItem>[] {
  const t = useT();
  return [
    sessionColumn(t),
    {
      key: 'end',
      title: t('month.when'),
      sortBy: ({ endAt }) => endAt,
      cell: ({ endAt }) => <View className="bureau-nowrap">{shownDay(endAt)}</View>,
    },
    {
      key: 'stage',
      title: t('month.state'),
      sortBy: ({ stage }) => t(`stage.${stage}`),
      cell: ({ stage, dueDay, reviewed }) => (
        <View className="bureau-cell-tags">
          <StageTag stage={stage} />
          {reviewed ? <Tag>{t('confirming.reviewed')}</Tag> : null}
          {dueDay && stage === 'scored' ? <DueTag day={dueDay} label={t('confirming.due')} /> : null}
        </View>
      ),
    },
    {
      key: 'sample',
      title: t('score.followup'),
      figures: true,
      sortBy: ({ sample }) => sample.answered,
      cell: ({ sample }) => t('confirming.sample', { answered: sample.answered, size: sample.size }),
    },
    {
      key: 'points',
      title: t('confirming.points'),
      figures: true,
      sortBy: ({ totalShown }) => (totalShown === null ? null : Number(totalShown)),
      cell: ({ totalShown }) => <View className="bureau-strong">{totalShown ?? '—'}</View>,
    },
    {
      key: 'grade',
      title: t('confirming.grade'),
      sortBy: ({ grade }) => (grade ? ['excellent', 'good', 'pass', 'fail'].indexOf(grade) : null),
      cell: ({ grade }) => (grade ? <GradeTag grade={grade} /> : null),
    },
  ];
}

type Group = 'scored' | 'objected' | 'confirmed' | 'final';
const groups: readonly Group[] = ['scored', 'objected', 'confirmed', 'final'];

interface Props {
  items: readonly QueueItem[];
  /** Goes on to the confirmation of several. */
  onSeveral: (items: readonly QueueItem[]) => void;
}

/** The scores in a table by what is to be done with them; those that wait can be chosen together. */
function Queue({ items, onSeveral }: Props) {
  const t = useT();
  const go = useGo();
  const desk = useDesk();
  const shown = useShown();
  const { group: wanted } = usePageParams();
  const [group, setGroup] = useState<Group | 'all'>(() => groups.find((one) => one === wanted) ?? 'all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useQueueColumns();
  const open = ({ sessionId }: QueueItem) => go('bureau/score', { sessionId });
  const scored = items.filter(({ stage }) => groups.some((one) => one === stage));
  const rank = ({ stage }: QueueItem): number => groups.findIndex((one) => one === stage);
  const rows = scored
    .filter(({ stage }) => group === 'all' || stage === group)
    .sort((a, b) => rank(a) - rank(b) || b.endAt - a.endAt);
  const waiting = (of: readonly QueueItem[]) => of.filter(({ stage }) => stage === 'scored');
  const choices = groups.map((one) => ({
    value: one,
    text: t(`confirming.${one}`),
    note: String(scored.filter(({ stage }) => stage === one).length),
  }));
  return (
    <>
      {waiting(scored).length === 0 ? <Notice tone="ok">{t('confirming.none')}</Notice> : null}
      <Listing
        label={t('page.confirming')}
        rows={rows}
        columns={columns}
        keyOf={({ sessionId }) => sessionId}
        nameOf={({ title }) => title}
        findBy={({ title, institutionName }) => `${title} ${institutionName}`}
        onOpen={open}
        openKey={shown?.params.sessionId ?? null}
        {...(desk && waiting(scored).length > 0 ? { selected, onSelect: setSelected } : {})}
        filters={
          <FilterChips
            label={t('confirming.group')}
            value={group}
            onChange={setGroup}
            choices={[{ value: 'all' as const, text: t('common.all'), note: String(scored.length) }, ...choices]}
          />
        }
        onChosen={(chosen) => (
          <Action
            id="confirm-several"
            block={false}
            disabled={waiting(chosen).length === 0}
            onPress={() => onSeveral(waiting(chosen))}
          >
            {t('confirming.several', { count: waiting(chosen).length })}
          </Action>
        )}
        card={(item) => (
          <LinkCard title={item.title} onPress={() => open(item)}>
            <View className="plh-soft">
              {item.institutionName} · {shownDay(item.endAt)}
            </View>
            <View className="plh-row work-tags">
              <StageTag stage={item.stage} />
              {item.reviewed ? <Tag>{t('confirming.reviewed')}</Tag> : null}
              {item.totalShown ? (
                <View className="plh-figures">{t('score.points', { points: item.totalShown })}</View>
              ) : null}
              {item.grade ? <GradeTag grade={item.grade} /> : null}
            </View>
          </LinkCard>
        )}
      />
    </>
  );
}

const pages = { 'bureau/score': ScorePage };

/** Scores that wait for the bureau's confirmation, and what became of the others (R-SCORE 8). */
export default function ConfirmingPage() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  const [several, setSeveral] = useState<readonly QueueItem[] | null>(null);
  useRefresh(queue);
  return (
    <BureauPage title={t('page.confirming')} wide>
      {several ? (
        <ConfirmSeveral items={several} onClose={() => setSeveral(null)} onDone={queue.reload} />
      ) : (
        <Split pages={pages} onChanged={() => void queue.reload()}>
          <AsyncView remote={queue} rows={8}>
            {({ items }) => <Queue items={items} onSeveral={setSeveral} />}
          </AsyncView>
        </Split>
      )}
    </BureauPage>
  );
}
