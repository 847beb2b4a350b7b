import { View } from '@tarojs/components';
import type { Column, Target } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/case';
import type { Input, Output } from '@/services/call';

export type Box = NonNullable<Input<'case.list'>['box']>;
export type Page = Output<'case.list'>;
export type Item = Page['items'][number];

const dayAndHour = (at: number): string => shownInstant(at).slice(0, 16);

/** What is to be done, in a word; of several the usual one. */
function useStepWord(): (item: Item) => string {
  const t = useT();
  return ({ next }) => {
    const [first, ...others] = next;
    if (!first) return '–';
    return others.length > 0 ? t('inbox.stepAnd', { step: first.name }) : first.name;
  };
}

/** A case as a row of the table. */
export function useColumns(box: Box): Column<Item>[] {
  const t = useT();
  const stepWord = useStepWord();
  return [
    {
      key: 'subject',
      title: t('inbox.subject'),
      value: ({ subject }) => subject.title,
      findBy: ({ subject }) => `${subject.place} ${subject.day ?? ''}`,
      cell: ({ subject }) => (
        <>
          <View className="work-subject">{subject.title}</View>
          <View className="plh-soft">{[subject.place, subject.day].filter(Boolean).join(' · ')}</View>
        </>
      ),
    },
    {
      key: 'state',
      title: t('inbox.state'),
      value: ({ state }) => state.name,
      filterBy: ({ state }) => state.id,
      cell: ({ state, procedure }) => (
        <>
          <View>{state.name}</View>
          <View className="plh-soft">{procedure.name}</View>
        </>
      ),
    },
    { key: 'place', title: t('inbox.place'), hidden: true, value: ({ subject }) => subject.place || null },
    { key: 'day', title: t('inbox.day'), kind: 'day', hidden: true, value: ({ subject }) => subject.day },
    {
      key: 'procedure',
      title: t('inbox.filter'),
      hidden: true,
      value: ({ procedure }) => procedure.name,
      filterBy: ({ procedure }) => procedure.id,
      chips: true,
    },
    {
      key: 'overdue',
      title: t('inbox.overdueOnly'),
      hidden: true,
      value: ({ overdue }) => (overdue ? t('inbox.overdueOnly') : null),
      filterBy: ({ overdue }) => (overdue ? 'yes' : []),
      filterIds: ['yes'],
      filterText: () => t('inbox.overdueOnly'),
    },
    box === 'waiting'
      ? { key: 'step', title: t('inbox.step'), value: stepWord, filterBy: ({ next }: Item) => next[0]?.id ?? [] }
      : {
          key: 'holder',
          title: t('inbox.holder'),
          value: ({ holder }) => holder?.name ?? null,
          filterBy: ({ holder }: Item) => holder?.id ?? [],
          cell: ({ holder }) => holder?.name ?? t('inbox.nobody'),
        },
    {
      key: 'since',
      title: t('inbox.since'),
      kind: 'instant',
      value: ({ since }) => since,
      cell: ({ since }) => dayAndHour(since),
    },
    {
      key: 'due',
      title: t('work.due'),
      kind: 'day',
      value: ({ dueDay }) => dueDay,
      cell: ({ dueDay, provisional }) => (dueDay ? <DueTag day={dueDay} provisional={provisional} /> : '–'),
    },
  ];
}

/** A case as a card of the list. */
export function ItemCard({ item, box, to }: { item: Item; box: Box; to: Target }) {
  const t = useT();
  const stepWord = useStepWord();
  const { subject, state, holder, dueDay, since, provisional } = item;
  return (
    <LinkCard title={subject.title} to={to}>
      <View className="plh-soft">{[subject.place, subject.day].filter(Boolean).join(' · ')}</View>
      <View className="plh-row work-tags">
        <Tag tone={box === 'waiting' ? 'accent' : 'plain'}>{box === 'waiting' ? stepWord(item) : state.name}</Tag>
        {dueDay ? <DueTag day={dueDay} provisional={provisional} /> : null}
      </View>
      <View className="plh-faint plh-figures">
        {[box === 'waiting' ? state.name : holder?.name, t('inbox.sinceText', { time: dayAndHour(since) })]
          .filter(Boolean)
          .join(' · ')}
      </View>
    </LinkCard>
  );
}
