import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Target } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/policy-desk';
import type { DraftState, DraftSummary } from '../parts/types';

const to = ({ draftId }: DraftSummary): Target => ({ page: 'policy-desk/draft', params: { draftId } });
const time = ({ changedAt }: DraftSummary): string => shownInstant(changedAt).slice(0, 16);

/** Drafts of one state, the last changed first. `total` is what the page has counted: another number reads them again. */
export function DraftList({ state, total }: { state: DraftState; total: number | undefined }) {
  const t = useT();
  const drafts = useWhole('policy.listDrafts', { state }, 'drafts');
  const { reload, data } = drafts;
  useEffect(() => {
    if (total !== undefined && data && data.total !== total) void reload();
  }, [total, data, reload]);
  const nameOf = (draft: DraftSummary): string => draft.title || draft.fileName;
  const becomes = ({ replaces }: DraftSummary): string =>
    replaces
      ? t('draft.becomesVersion', { title: replaces.title, version: replaces.version + 1 })
      : t('draft.becomesNew');
  return (
    <AsyncView
      remote={drafts}
      isEmpty={(page) => page.total === 0}
      empty={<Empty icon="done" text={t(`desk.none.${state}`)} />}
      rows={6}
    >
      {(page) => (
        <Listing
          label={t('desk.drafts')}
          rows={page.drafts}
          coming={drafts.coming}
          keyOf={({ draftId }) => draftId}
          to={to}
          columns={[
            {
              key: 'title',
              title: t('draft.title'),
              value: nameOf,
              findBy: ({ fileName }) => fileName,
              cell: (draft) => (
                <>
                  <View className="desk-strong">{nameOf(draft)}</View>
                  <View className="plh-faint">{draft.fileName}</View>
                </>
              ),
            },
            { key: 'becomes', title: t('desk.becomes'), value: becomes },
            {
              key: 'asks',
              title: t('desk.toFill'),
              kind: 'number',
              value: ({ asks }) => asks,
              cell: (draft) => <Asks draft={draft} />,
            },
            {
              key: 'articles',
              title: t('desk.articles'),
              kind: 'number',
              sum: true,
              value: ({ articles }) => articles,
            },
            {
              key: 'changed',
              title: t('desk.changed'),
              kind: 'instant',
              value: ({ changedAt }) => changedAt,
              cell: (draft) => (
                <>
                  <View className="plh-figures">{time(draft)}</View>
                  <View className="plh-faint">{draft.changedBy}</View>
                </>
              ),
            },
            {
              key: 'by',
              title: t('desk.changedBy'),
              hidden: true,
              value: ({ changedBy }) => changedBy,
              filterBy: ({ changedBy }) => changedBy,
            },
          ]}
          card={(draft) => (
            <LinkCard title={nameOf(draft)} to={to(draft)}>
              <View className="plh-soft">{becomes(draft)}</View>
              <View className="plh-row work-tags">
                <Asks draft={draft} />
                <View className="plh-faint plh-figures">
                  {draft.changedBy} · {time(draft)}
                </View>
              </View>
            </LinkCard>
          )}
        />
      )}
    </AsyncView>
  );
}

function Asks({ draft: { asks, state } }: { draft: DraftSummary }) {
  const t = useT();
  if (state === 'published' || state === 'discarded') return null;
  return asks > 0 ? (
    <Tag tone="warn">{t('desk.asks', { count: asks })}</Tag>
  ) : (
    <Tag tone="ok">{t('desk.complete')}</Tag>
  );
}
