import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Coming, type Target } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useGo } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/policy-answers';
import type { Output } from '@/services/call';
import InterpretationPage from '../interpretation';
import { DeskPage } from '../parts/desk-page';

type ListedInterpretation = Output<'policy.listInterpretations'>['interpretations'][number];

/** Explanations, the newest day first. */
function InterpretationList({ rows, coming }: { rows: readonly ListedInterpretation[]; coming: Coming }) {
  const t = useT();
  const to = ({ policyId, interpretationId }: ListedInterpretation): Target => ({
    page: 'policy-desk/interpretation',
    params: { policyId, interpretationId },
  });
  return (
    <Listing
      label={t('side.policyExplained')}
      rows={rows}
      coming={coming}
      keyOf={({ interpretationId }) => interpretationId}
      to={to}
      columns={[
        {
          key: 'title',
          title: t('explained.title'),
          value: ({ title }) => title,
          cell: ({ title }) => <View className="desk-strong">{title}</View>,
        },
        {
          key: 'policy',
          title: t('explained.policy'),
          value: ({ policyTitle }) => policyTitle,
          filterBy: ({ policyId }) => policyId,
        },
        {
          key: 'form',
          title: t('explained.form'),
          value: ({ form }) => t(`explained.form.${form}`),
          filterBy: ({ form }) => form,
          cell: ({ form }) => <Tag>{t(`explained.form.${form}`)}</Tag>,
        },
        {
          key: 'author',
          title: t('explained.author'),
          value: ({ author }) => author,
        },
        {
          key: 'day',
          title: t('explained.day'),
          kind: 'day',
          value: ({ day }) => day,
          cell: ({ day }) => <View className="desk-nowrap plh-figures">{day}</View>,
        },
      ]}
      card={(row) => (
        <LinkCard title={row.title} aside={<Tag>{t(`explained.form.${row.form}`)}</Tag>} to={to(row)}>
          <View className="plh-soft">{row.policyTitle}</View>
          <View className="plh-faint">{`${row.author} · ${row.day}`}</View>
        </LinkCard>
      )}
    />
  );
}

const pages = { 'policy-desk/interpretation': InterpretationPage };

/** What explains the policies, to be found, changed, added to and taken away (R-POLICY 5). */
export default function InterpretationsPage() {
  const t = useT();
  const list = useWhole('policy.listInterpretations', {}, 'interpretations');
  useRefresh(list);
  return (
    <DeskPage title={t('side.policyExplained')} wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <View className="plh-between">
          <View className="plh-grow" />
          <New />
        </View>
        <AsyncView
          remote={list}
          isEmpty={({ total }) => total === 0}
          empty={<Empty icon="book" text={t('explained.none')} />}
          rows={6}
        >
          {({ interpretations }) => <InterpretationList rows={interpretations} coming={list.coming} />}
        </AsyncView>
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
