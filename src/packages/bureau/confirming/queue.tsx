import { useState } from 'react';
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
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { FilterChips } from '@/components/staff/filter-chips';
import { useQueueColumns } from './queue-columns';

type Group = 'scored' | 'objected' | 'confirmed' | 'final';
const groups: readonly Group[] = ['scored', 'objected', 'confirmed', 'final'];

interface Props {
  items: readonly QueueItem[];
  /** Goes on to the confirmation of several. */
  onSeveral: (items: readonly QueueItem[]) => void;
}

/** The scores in a table by what is to be done with them; those that wait can be chosen together. */
export function Queue({ items, onSeveral }: Props) {
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
