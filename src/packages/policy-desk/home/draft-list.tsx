import { useCallback, useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { usePaged } from '@/hooks/paged';
import { useT } from '@/locales/policy-desk';
import { call } from '@/services/call';
import { go } from '@/services/navigate';
import { PagedView } from '../parts/paged-view';
import type { DraftState, DraftSummary } from '../parts/types';

const PAGE = 50;
const open = ({ draftId }: DraftSummary): void => go('policy-desk/draft', { draftId });
const time = ({ changedAt }: DraftSummary): string => shownInstant(changedAt).slice(0, 16);

/** Drafts of one state, the last changed first. `total` is what the page has counted: another number reads them again. */
export function DraftList({ state, total }: { state: DraftState; total: number | undefined }) {
  const t = useT();
  const fetchPage = useCallback((offset: number) => call('policy.listDrafts', { state, offset, limit: PAGE }), [state]);
  const paged = usePaged(fetchPage, ({ drafts }) => drafts);
  const { reload } = paged;
  useDidShow(() => void reload());
  useEffect(() => {
    if (total !== undefined && paged.last && paged.last.total !== total) void reload();
  }, [total, paged.last, reload]);
  const nameOf = (draft: DraftSummary): string => draft.title || draft.fileName;
  return (
    <PagedView paged={paged} empty={<Empty icon="done" text={t(`desk.none.${state}`)} />}>
      <Listing
        label={t('desk.drafts')}
        rows={paged.rows}
        keyOf={({ draftId }) => draftId}
        findBy={(draft) => `${draft.title} ${draft.fileName} ${draft.changedBy}`}
        onOpen={open}
        columns={[
          {
            key: 'title',
            title: t('draft.title'),
            sortBy: nameOf,
            cell: (draft) => (
              <>
                <View className="desk-strong">{nameOf(draft)}</View>
                <View className="plh-faint">{draft.fileName}</View>
              </>
            ),
          },
          { key: 'becomes', title: t('desk.becomes'), cell: (draft) => <Becomes draft={draft} /> },
          {
            key: 'asks',
            title: t('desk.toFill'),
            sortBy: ({ asks }) => asks,
            cell: (draft) => <Asks draft={draft} />,
          },
          {
            key: 'articles',
            title: t('desk.articles'),
            figures: true,
            sortBy: ({ articles }) => articles,
            cell: ({ articles }) => String(articles),
          },
          {
            key: 'changed',
            title: t('desk.changed'),
            sortBy: ({ changedAt }) => changedAt,
            cell: (draft) => (
              <>
                <View className="plh-figures">{time(draft)}</View>
                <View className="plh-faint">{draft.changedBy}</View>
              </>
            ),
          },
        ]}
        card={(draft) => (
          <LinkCard title={nameOf(draft)} onPress={() => open(draft)}>
            <View className="plh-soft">
              <Becomes draft={draft} />
            </View>
            <View className="plh-row work-tags">
              <Asks draft={draft} />
              <View className="plh-faint plh-figures">
                {draft.changedBy} · {time(draft)}
              </View>
            </View>
          </LinkCard>
        )}
      />
    </PagedView>
  );
}

function Becomes({ draft }: { draft: DraftSummary }) {
  const t = useT();
  const { replaces } = draft;
  return (
    <>
      {replaces
        ? t('draft.becomesVersion', { title: replaces.title, version: replaces.version + 1 })
        : t('draft.becomesNew')}
    </>
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
