import { useState, type ReactNode } from 'react';
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
import {
  type BenefitKind,
  type Enterprise,
  type Fit,
  type Match,
  type SizeClass,
  isFact,
  questionOf,
  type MissingFact,
} from '../parts/types';
import { Filters } from './filters';
import { Groups } from './groups';
import { ResultList } from './result-list';
import type { Answers, Only } from './types';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { go } from '@/services/navigate';
import { SizeCard } from '../parts/size-card';
import { useFactName } from '../parts/facts';
import { YesNo } from '../parts/yes-no';

interface NextQuestionProps {
  missing: readonly MissingFact[];
  /** How many at a time. */
  shown: number;
  busy: boolean;
  onAnswer: (question: string, answer: boolean) => void;
  /** For what takes more than a yes or no. */
  onAsk: (field: string) => void;
}

/** What would decide most, answered on the spot. */
function NextQuestion({ missing, shown, busy, onAnswer, onAsk }: NextQuestionProps) {
  const t = useT();
  const factName = useFactName();
  if (missing.length === 0) return null;
  return (
    <View className="plh-card match-next">
      <View className="plh-title">{t('match.next')}</View>
      {missing.slice(0, shown).map(({ field, label, items }) => {
        const id = questionOf(field);
        return (
          <View key={field} className="match-question">
            <View className="plh-between">
              <View className="plh-grow">{isFact(field) ? factName(field) : label}</View>
              <View className="plh-faint plh-figures match-decides">{t('match.nextHint', { count: items })}</View>
            </View>
            {id === null ? (
              <Pressable role="button" className="plh-link" disabled={busy} onPress={() => onAsk(field)}>
                {t('match.answer')}
              </Pressable>
            ) : (
              <YesNo label={label} value={null} onChange={(answer) => onAnswer(id, answer)} />
            )}
          </View>
        );
      })}
    </View>
  );
}

/** Who is matched: name, where, what, how large; the arithmetic of the size on a touch. */
function Summary({
  enterprise,
  size,
  children,
}: {
  enterprise: Enterprise;
  size: SizeClass | null;
  children: ReactNode;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { name } = enterprise;
  return (
    <View className="plh-card match-summary">
      <View className="plh-between">
        <View className="plh-grow">
          <View className="plh-title">{name || t('match.unnamed')}</View>
        </View>
        <Action id="edit-enterprise" kind="plain" block={false} onPress={() => go('policy/profile')}>
          {t('match.edit')}
        </Action>
      </View>
      {children}
      {size === null ? (
        <Skeleton rows={1} />
      ) : (
        <Pressable className="plh-row match-size-line" onPress={() => setOpen(!open)}>
          <Tag tone={size.value === null ? 'warn' : 'accent'}>
            {size.value === null ? t('match.sizeOpen') : t('match.size', { size: t(`match.size.${size.value}`) })}
          </Tag>
          <View className="plh-link">
            {t('size.how')}
            <Icon name={open ? 'up' : 'down'} />
          </View>
        </Pressable>
      )}
      {open && size !== null ? <SizeCard size={size} /> : null}
    </View>
  );
}

interface Props {
  enterprise: Enterprise;
  withExpired: boolean;
  only: Only;
  /** The group that is shown at first; null: the first that is not empty. */
  first: Fit | null;
  onAll: () => void;
  error: CallError | undefined;
  answers: Answers;
  /** What is known, to be corrected, and a sentence more. */
  said: ReactNode;
}

/** Who is matched, the three groups with their counts, what to answer next, and the chosen group. */
export function Matched({ enterprise, withExpired, only, first, onAll, error, answers, said }: Props) {
  const t = useT();
  const desk = useDesk();
  const [chosen, setChosen] = useState<Fit | null>(first);
  const [kind, setKind] = useState<BenefitKind | null>(null);
  const overview = useRemote('policy.match', { profile: enterprise, withExpired, ...only, limit: 1 });
  useRefresh(overview);
  // What one answers with stays while it is asked anew; what was counted is said of this question alone.
  const data = overview.data ?? overview.former;
  const known = overview.data !== undefined;
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
        <Summary enterprise={enterprise} size={known ? data.size : null}>
          {said}
        </Summary>
        <ActionError error={error} />
        {desk ? next : null}
      </View>
      <View className="plh-column match-main">
        <View className="plh-title match-title" {...a11y(undefined, 'heading')}>
          {t('match.groups')}
        </View>
        {limited ? <Limited one={only.itemId !== undefined} onAll={onAll} /> : null}
        {counts.fits + counts.mayFit + counts.doesNotFit === 0 && known ? (
          <Nothing leftOut={leftOut} />
        ) : (
          <>
            <Groups
              counts={known ? counts : null}
              value={fit}
              onChange={(group) => {
                setChosen(group);
                setKind(null);
              }}
            />
            {limited ? null : (
              <Filters
                fit={fit}
                match={{ enterprise, withExpired }}
                kind={kind}
                onKind={setKind}
                leftOut={known ? leftOut : 0}
              />
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
