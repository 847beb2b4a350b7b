import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Column, type Target } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { monthOf, shownDay } from '@/components/format';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { Tag } from '@/components/tag';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/case';
import type { Output } from '@/services/call';
import CasePage from '../case';
import '../work.scss';

type Score = Output<'evaluation.listFinal'>['items'][number];

const useColumns = (): Column<Score>[] => {
  const t = useT();
  return [
    { key: 'title', title: t('scores.session'), value: ({ title }) => title },
    {
      key: 'institution',
      title: t('scores.institution'),
      value: ({ institutionName }) => institutionName,
      filterBy: ({ institutionName }) => institutionName,
    },
    {
      key: 'region',
      title: t('scores.region'),
      value: ({ regionId }) => t(`region.${regionId}`),
      filterBy: ({ regionId }) => regionId,
    },
    {
      key: 'end',
      title: t('scores.held'),
      kind: 'instant',
      value: ({ endAt }) => endAt,
      cell: ({ endAt }) => shownDay(endAt),
    },
    {
      key: 'month',
      title: t('scores.month'),
      hidden: true,
      value: ({ endAt }) => monthOf(endAt),
      filterBy: ({ endAt }) => monthOf(endAt),
    },
    {
      key: 'score',
      title: t('scores.score'),
      kind: 'points',
      value: ({ totalShown }) => Number(totalShown),
      cell: ({ totalShown }) => totalShown,
    },
    {
      key: 'grade',
      title: t('scores.grade'),
      value: ({ grade, kind, beingCorrected }) =>
        [
          t(`grade.${grade}`),
          ...(kind === 'score' ? [] : [t(`scores.${kind}`)]),
          ...(beingCorrected ? [t('scores.beingCorrected')] : []),
        ].join(' '),
      filterBy: ({ grade }) => grade,
      filterText: (id) => t(`grade.${id}`),
      cell: (row) => <Grade row={row} />,
    },
  ];
};

function Grade({ row: { grade, kind, beingCorrected } }: { row: Score }) {
  const t = useT();
  return (
    <View className="plh-row work-tags">
      <GradeTag of="session" grade={grade} />
      {kind === 'score' ? null : <Tag>{t(`scores.${kind}`)}</Tag>}
      {beingCorrected ? <Tag tone="warn">{t('scores.beingCorrected')}</Tag> : null}
    </View>
  );
}

/** Every score that counts, by month, prefecture and institution; the session's case with its scorecard stands beside it on a desk. */
export default function ScoresPage() {
  const t = useT();
  const columns = useColumns();
  const list = useWhole('evaluation.listFinal', {}, 'items');
  useRefresh(list);
  const to = ({ sessionId }: Score): Target => ({ page: 'work/case', params: { sessionId } });
  return (
    <WorkPage title={t('scores.title')} wide>
      <Split pages={{ 'work/case': CasePage }} onChanged={() => void list.reload()}>
        <AsyncView
          remote={list}
          isEmpty={({ total }) => total === 0}
          empty={<Empty icon="reviewed" text={t('scores.none')} />}
          rows={8}
        >
          {({ items }) => (
            <Listing
              label={t('scores.title')}
              rows={items}
              coming={list.coming}
              columns={columns}
              keyOf={({ sessionId }) => sessionId}
              to={to}
              card={(row) => (
                <LinkCard title={row.title} to={to(row)}>
                  <View className="plh-soft">
                    {[row.institutionName, t(`region.${row.regionId}`), shownDay(row.endAt)].join(' · ')}
                  </View>
                  <View className="plh-row work-tags plh-figures">
                    <View>{row.totalShown}</View>
                    <Grade row={row} />
                  </View>
                </LinkCard>
              )}
            />
          )}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}
