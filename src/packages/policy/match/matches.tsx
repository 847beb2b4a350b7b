import { useCallback, useState } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { ActionError, Notice } from '@/components/notice';
import { ToggleChip } from '@/components/picker-chip';
import { useAction } from '@/hooks/action';
import { useDesk } from '@/hooks/desk';
import { usePaged } from '@/hooks/paged';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import { call, type Output } from '@/services/call';
import { includeExpired, useIncludeExpired } from '../parts/include-expired';
import type { BenefitKind, Enterprise, Fit, Match } from '../parts/types';
import { AnswerSheet } from './answer-sheet';
import { Groups } from './groups';
import { KindFilter } from './kind-filter';
import { NextQuestion } from './next-question';
import { ResultCard } from './result-card';
import { Summary } from './summary';

type Profile = NonNullable<Output<'enterprise.get'>['profile']>;
const PAGE = 20;

/** The three groups with their counts; the chosen one is listed, narrowed by what it gives. Each answer matches everything again. */
export function Matches({ profile, onChanged }: { profile: Profile; onChanged: () => Promise<void> }) {
  const t = useT();
  const { enterprise, tellMe } = profile;
  const { policyId, itemId } = usePageParams();
  const [only, setOnly] = useState({ ...(policyId ? { policyId } : {}), ...(itemId ? { itemId } : {}) });
  const limited = only.policyId !== undefined;
  const withExpired = useIncludeExpired();
  const [chosen, setChosen] = useState<Fit | null>(null);
  const [kind, setKind] = useState<BenefitKind | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const answering = useAction();
  const desk = useDesk();

  const question = JSON.stringify({ profile: enterprise, withExpired, ...only });
  const overview = useRemote('policy.match', { ...(JSON.parse(question) as { profile: Enterprise }), limit: 1 });
  const { data } = overview;
  const fit = chosen ?? (data ? firstFilled(data) : null);
  const fetchPage = useCallback(
    async (offset: number) => {
      if (fit === null) return { total: 0, results: [] as Match['results'], kinds: [] as Match['kinds'] };
      return call('policy.match', {
        ...(JSON.parse(question) as { profile: Enterprise }),
        fit,
        ...(kind ? { benefitKind: kind } : {}),
        limit: PAGE,
        offset,
      });
    },
    [question, fit, kind],
  );
  const list = usePaged(fetchPage, (page) => page.results);
  useRefresh(overview, list);
  useReachBottom(list.more);

  const save = (changed: Enterprise) =>
    answering.run(async () => {
      await call('enterprise.save', { enterprise: changed, tellMe });
      setAsked(null);
      toast(t('match.saved'));
      await onChanged();
    });
  const answer = (id: string, value: boolean) =>
    void save({ ...enterprise, answers: { ...enterprise.answers, [id]: value } });

  if (!data)
    return overview.error ? (
      <ErrorCard error={overview.error} onRetry={() => void overview.reload()} />
    ) : (
      <Skeleton rows={8} />
    );
  const { counts, leftOut } = data;
  const looked = counts.fits + counts.mayFit + counts.doesNotFit;
  const next = (
    <NextQuestion
      missing={data.missing}
      shown={desk ? 3 : 1}
      busy={answering.busy}
      onAnswer={answer}
      onAsk={setAsked}
    />
  );
  return (
    <View className="match-columns">
      <View className="match-aside">
        <Summary enterprise={enterprise} size={data.size} />
        <ActionError error={answering.error} />
        {desk ? next : null}
      </View>
      <View className="match-main">
        {limited ? (
          <Notice icon="filter">
            <View className="plh-between match-limited">
              <View className="plh-grow">{t(only.itemId ? 'match.onlyItem' : 'match.onlyPolicy')}</View>
              <Action kind="plain" block={false} onPress={() => setOnly({})}>
                {t('match.showAll')}
              </Action>
            </View>
          </Notice>
        ) : null}
        {looked === 0 ? (
          <Nothing leftOut={leftOut} />
        ) : (
          <>
            <Groups
              counts={counts}
              value={fit ?? 'fits'}
              onChange={(next) => {
                setChosen(next);
                setKind(null);
              }}
            />
            {limited ? null : (
              <View className="plh-row match-filters">
                <KindFilter kinds={list.last?.kinds ?? []} value={kind} onChange={setKind} />
                <ToggleChip on={withExpired} onPress={() => includeExpired(!withExpired)}>
                  {t('match.withExpired')}
                </ToggleChip>
              </View>
            )}
            {desk ? null : next}
            {withExpired && !limited ? <Notice tone="warn">{t('match.expiredOn')}</Notice> : null}
            {!withExpired && leftOut > 0 ? (
              <View className="plh-faint">{t('match.leftOut', { count: leftOut })}</View>
            ) : null}
            {list.rows.map((result) => (
              <ResultCard
                key={`${result.policyId}/${result.itemId}`}
                result={result}
                opened={only.itemId !== undefined}
                busy={answering.busy}
                onAnswer={answer}
                onAsk={setAsked}
              />
            ))}
            {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
            {list.loading ? <Skeleton rows={4} /> : null}
            {!list.loading && !list.error && list.rows.length === 0 ? (
              <Empty icon="policy" text={t(kind ? 'match.noneOfKind' : `match.none.${fit ?? 'fits'}`)}>
                {kind ? (
                  <Action kind="plain" block={false} onPress={() => setKind(null)}>
                    {t('match.allKinds')}
                  </Action>
                ) : null}
              </Empty>
            ) : null}
            {!list.loading && list.last && list.rows.length > 0 ? (
              list.rows.length < list.last.total ? (
                <Action kind="plain" onPress={list.more}>
                  {t('common.more')}
                </Action>
              ) : (
                <View className="plh-faint match-end">{t('match.end')}</View>
              )
            ) : null}
          </>
        )}
      </View>
      <AnswerSheet
        field={asked}
        enterprise={enterprise}
        busy={answering.busy}
        error={answering.error}
        onClose={() => setAsked(null)}
        onSave={(changed) => void save(changed)}
      />
    </View>
  );
}

/** Nothing can be applied for: said, with what there is instead. */
function Nothing({ leftOut }: { leftOut: number }) {
  const t = useT();
  return leftOut > 0 ? (
    <Empty icon="history" text={t('match.noneOpen', { count: leftOut })}>
      <Action id="show-expired" block={false} onPress={() => includeExpired(true)}>
        {t('match.showExpired')}
      </Action>
    </Empty>
  ) : (
    <Empty icon="policy" text={t('match.noneAtAll')} />
  );
}

const firstFilled = ({ counts }: Match): Fit =>
  counts.fits > 0 ? 'fits' : counts.mayFit > 0 ? 'may-fit' : 'does-not-fit';
