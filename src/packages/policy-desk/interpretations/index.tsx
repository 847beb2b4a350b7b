import { useState, useCallback } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Split } from '@/components/desk/split';
import { TextInput } from '@/components/text-input';
import { useGo } from '@/hooks/pane';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/policy-answers';
import { DeskPage } from '../parts/desk-page';
import InterpretationPage from '../interpretation';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { PagedView } from '../parts/paged-view';
import type { Paged } from '@/hooks/paged';
import { call, type Input, type Output } from '@/services/call';
import { useDeskList } from '../parts/use-desk-list';

type Answer = Output<'policy.listInterpretations'>;
type ListedInterpretation = Answer['interpretations'][number];
type Interpretations = Paged<ListedInterpretation, Answer>;

/** All explanations, or those in whose words it is found. */
function useInterpretations(find: string): Interpretations {
  const ask = useCallback(
    (part: Input<'policy.listInterpretations'>) => call('policy.listInterpretations', { ...part, find }),
    [find],
  );
  return useDeskList(ask, ({ interpretations }) => interpretations);
}

/** Explanations, the newest day first. */
function InterpretationList({ list, found }: { list: Interpretations; found: boolean }) {
  const t = useT();
  const go = useGo();
  const open = ({ policyId, interpretationId }: ListedInterpretation) =>
    go('policy-desk/interpretation', { policyId, interpretationId });
  return (
    <PagedView paged={list} empty={<Empty icon="book" text={t(found ? 'explained.notFound' : 'explained.none')} />}>
      <Listing
        label={t('side.policyExplained')}
        rows={list.rows}
        keyOf={({ interpretationId }) => interpretationId}
        onOpen={open}
        columns={[
          {
            key: 'title',
            title: t('explained.title'),
            sortBy: ({ title }) => title,
            cell: ({ title }) => <View className="desk-strong">{title}</View>,
          },
          {
            key: 'policy',
            title: t('explained.policy'),
            sortBy: ({ policyTitle }) => policyTitle,
            cell: ({ policyTitle }) => policyTitle,
          },
          { key: 'form', title: t('explained.form'), cell: ({ form }) => <Tag>{t(`explained.form.${form}`)}</Tag> },
          {
            key: 'author',
            title: t('explained.author'),
            sortBy: ({ author }) => author,
            cell: ({ author }) => author,
          },
          {
            key: 'day',
            title: t('explained.day'),
            sortBy: ({ day }) => day,
            cell: ({ day }) => <View className="desk-nowrap plh-figures">{day}</View>,
          },
        ]}
        card={(row) => (
          <LinkCard title={row.title} aside={<Tag>{t(`explained.form.${row.form}`)}</Tag>} onPress={() => open(row)}>
            <View className="plh-soft">{row.policyTitle}</View>
            <View className="plh-faint">{`${row.author} · ${row.day}`}</View>
          </LinkCard>
        )}
      />
    </PagedView>
  );
}

const pages = { 'policy-desk/interpretation': InterpretationPage };

/** What explains the policies, to be found, changed, added to and taken away (R-POLICY 5). */
export default function InterpretationsPage() {
  const t = useT();
  const [find, setFind] = useState('');
  const list = useInterpretations(useSettled(find.trim(), 300));
  return (
    <DeskPage title={t('side.policyExplained')} wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <View className="plh-between">
          <View className="plh-grow desk-find">
            <TextInput
              id="find-explanation"
              label={t('explained.find')}
              placeholder={t('explained.find')}
              value={find}
              maxLength={80}
              onChange={setFind}
            />
          </View>
          <New />
        </View>
        <InterpretationList list={list} found={find.trim() !== ''} />
      </Split>
    </DeskPage>
  );
}

/** In the list's own context, so that it opens beside it. */
function New() {
  const t = useT();
  const go = useGo();
  return (
    <Action id="new-explanation" block={false} onPress={() => go('policy-desk/interpretation')}>
      {t('explained.new')}
    </Action>
  );
}
