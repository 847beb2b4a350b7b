import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import type { Column } from '@/components/desk/data-table';
import { Listing } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { monthOf, shownDay } from '@/components/format';
import { PickerChip } from '@/components/picker-chip';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { Tag } from '@/components/tag';
import { addMonths } from '@/components/utc';
import { usePaged } from '@/hooks/paged';
import { useGo } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/case';
import { call, type Output } from '@/services/call';
import { idsOf } from '@/services/programme-words';
import { serverNow } from '@/services/server-clock';
import CasePage from '../case';
import { MoreRows } from '../more-rows';
import '../work.scss';

type Page = Output<'evaluation.listFinal'>;
type Score = Page['items'][number];

const PAGE = 50;
/** How far back a month can be chosen. */
const MONTHS = 36;

const useColumns = (): Column<Score>[] => {
  const t = useT();
  const region = ({ regionId }: Score) => t(`region.${regionId}`);
  return [
    { key: 'title', title: t('scores.session'), sortBy: ({ title }) => title, cell: ({ title }) => title },
    {
      key: 'whose',
      title: t('scores.institution'),
      sortBy: ({ institutionName }) => institutionName,
      cell: ({ institutionName }) => institutionName,
    },
    { key: 'region', title: t('scores.region'), sortBy: region, cell: region },
    { key: 'end', title: t('scores.held'), sortBy: ({ endAt }) => endAt, cell: ({ endAt }) => shownDay(endAt) },
    {
      key: 'score',
      title: t('scores.score'),
      figures: true,
      sortBy: ({ totalShown }) => Number(totalShown),
      cell: ({ totalShown }) => totalShown,
    },
    { key: 'grade', title: t('scores.grade'), cell: (row) => <Grade row={row} /> },
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
  const go = useGo();
  const columns = useColumns();
  const [month, setMonth] = useState<string | null>(null);
  const [regionId, setRegion] = useState<string | null>(null);
  const [institutionId, setInstitution] = useState<string | null>(null);
  const institutions = useRemote('institution.list', {});
  const fetchPage = useCallback(
    (offset: number) =>
      call('evaluation.listFinal', {
        limit: PAGE,
        offset,
        ...(month && { month }),
        ...(regionId && { regionId }),
        ...(institutionId && { institutionId }),
      }),
    [month, regionId, institutionId],
  );
  const list = usePaged<Score, Page>(fetchPage, ({ items }) => items);
  useRefresh(list);
  const { last } = list;
  const open = ({ sessionId }: Score) => go('work/case', { sessionId });
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(monthOf(serverNow()), -back));
  return (
    <WorkPage title={t('scores.title')} wide>
      <Split pages={{ 'work/case': CasePage }} onChanged={() => void list.reload()}>
        <View className="plh-row work-filters">
          <PickerChip
            label={t('scores.month')}
            value={month}
            onChange={setMonth}
            choices={months.map((value) => ({ value, text: value }))}
          />
          <PickerChip
            label={t('scores.region')}
            value={regionId}
            onChange={setRegion}
            choices={idsOf('region').map((value) => ({ value, text: t(`region.${value}`) }))}
          />
          <PickerChip
            label={t('scores.institution')}
            value={institutionId}
            onChange={setInstitution}
            choices={(institutions.data?.institutions ?? []).map((one) => ({
              value: one.institutionId,
              text: one.name,
            }))}
          />
        </View>
        {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
        {last === undefined ? list.error ? null : <Skeleton rows={8} /> : null}
        {last?.total === 0 ? <Empty icon="reviewed" text={t('scores.none')} /> : null}
        {last && last.total > 0 ? (
          <>
            <View className="plh-faint">{t('inbox.shown', { total: last.total })}</View>
            <Listing
              label={t('scores.title')}
              rows={list.rows}
              columns={columns}
              keyOf={({ sessionId }) => sessionId}
              findBy={({ title, institutionName }) => `${title} ${institutionName}`}
              onOpen={open}
              card={(row) => (
                <LinkCard title={row.title} onPress={() => open(row)}>
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
          </>
        ) : null}
        <MoreRows list={list} />
      </Split>
    </WorkPage>
  );
}
