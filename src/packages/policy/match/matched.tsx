import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { ActionError, Notice } from '@/components/notice';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import type { CallError } from '@/services/call-error';
import { includeExpired } from '../parts/include-expired';
import type { BenefitKind, Enterprise, Fit, Match } from '../parts/types';
import { Filters } from './filters';
import { Groups } from './groups';
import { NextQuestion } from './next-question';
import { ResultList } from './result-list';
import { Summary } from './summary';
import type { Answers, Only } from './types';

interface Props {
  enterprise: Enterprise;
  withExpired: boolean;
  only: Only;
  onAll: () => void;
  error: CallError | undefined;
  answers: Answers;
}

/** Who is matched, the three groups with their counts, what to answer next, and the chosen group. */
export function Matched({ enterprise, withExpired, only, onAll, error, answers }: Props) {
  const t = useT();
  const desk = useDesk();
  const [chosen, setChosen] = useState<Fit | null>(null);
  const [kind, setKind] = useState<BenefitKind | null>(null);
  const overview = useRemote('policy.match', { profile: enterprise, withExpired, ...only, limit: 1 });
  useRefresh(overview);
  const { data } = overview;
  if (!data)
    return overview.error ? (
      <ErrorCard error={overview.error} onRetry={() => void overview.reload()} />
    ) : (
      <Skeleton rows={8} />
    );
  const { counts, leftOut } = data;
  const limited = only.policyId !== undefined;
  const fit = chosen ?? firstFilled(data);
  // An answer moves items to other groups; the one that is read stays.
  const stay =
    <A extends unknown[]>(work: (...input: A) => void) =>
    (...input: A) => {
      setChosen(fit);
      work(...input);
    };
  const answering: Answers = { ...answers, onAnswer: stay(answers.onAnswer), onAsk: stay(answers.onAsk) };
  const next = <NextQuestion missing={data.missing} shown={desk ? 3 : 1} {...answering} />;
  return (
    <View className="plh-columns">
      <View className="plh-column-beside match-aside">
        <Summary enterprise={enterprise} size={data.size} />
        <ActionError error={error} />
        {desk ? next : null}
      </View>
      <View className="plh-column match-main">
        <View className="plh-title match-title" {...a11y(undefined, 'heading')}>
          {t('match.groups')}
        </View>
        {limited ? <Limited one={only.itemId !== undefined} onAll={onAll} /> : null}
        {counts.fits + counts.mayFit + counts.doesNotFit === 0 ? (
          <Nothing leftOut={leftOut} />
        ) : (
          <>
            <Groups
              counts={counts}
              value={fit}
              onChange={(group) => {
                setChosen(group);
                setKind(null);
              }}
            />
            {limited ? null : (
              <Filters fit={fit} match={{ enterprise, withExpired }} kind={kind} onKind={setKind} leftOut={leftOut} />
            )}
            {desk ? null : next}
            <ResultList
              key={`${fit} ${kind ?? ''}`}
              question={{ profile: enterprise, withExpired, ...only, fit, ...(kind ? { benefitKind: kind } : {}) }}
              opened={only.itemId !== undefined}
              onAllKinds={kind === null ? undefined : () => setKind(null)}
              answers={answering}
            />
          </>
        )}
      </View>
    </View>
  );
}

function Limited({ one, onAll }: { one: boolean; onAll: () => void }) {
  const t = useT();
  return (
    <Notice icon="filter">
      <View className="plh-between match-limited">
        <View className="plh-grow">{t(one ? 'match.onlyItem' : 'match.onlyPolicy')}</View>
        <Action id="show-all" kind="plain" block={false} onPress={onAll}>
          {t('match.showAll')}
        </Action>
      </View>
    </Notice>
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
