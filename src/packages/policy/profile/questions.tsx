import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Skeleton } from '@/components/async-view';
import { ToggleChip } from '@/components/picker-chip';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales/match';
import { includeExpired, useIncludeExpired } from '../parts/include-expired';
import { questionOf, type Match } from '../parts/types';
import { YesNo } from '../parts/yes-no';

const SHOWN = 5;

interface Props {
  match: Match | undefined;
  onAnswer: (question: string, answer: boolean) => void;
}

/** Only the questions that can still change a result, the most telling first; those that are answered can be answered otherwise. */
export function Questions({ match, onAnswer }: Props) {
  const t = useT();
  const withExpired = useIncludeExpired();
  const [shown, setShown] = useState(SHOWN);
  const [review, setReview] = useState(false);
  if (!match) return <Skeleton rows={4} />;
  const open = match.missing.flatMap(({ field, label, items }) => {
    const id = questionOf(field);
    return id === null ? [] : [{ id, label, items }];
  });
  const { answered, counts, leftOut } = match;
  const nothing = counts.fits + counts.mayFit + counts.doesNotFit === 0 && leftOut > 0;
  return (
    <Section title={t('further.title')}>
      <View className="plh-card">
        <View className="plh-soft">
          {nothing
            ? t('match.noneOpen', { count: leftOut })
            : open.length > 0
              ? t('further.lead', { count: open.length })
              : t('further.done')}
        </View>
        {leftOut > 0 || withExpired ? (
          <View className="plh-row profile-with-expired">
            <ToggleChip on={withExpired} onPress={() => includeExpired(!withExpired)}>
              {t('match.withExpired')}
            </ToggleChip>
          </View>
        ) : null}
        {open.slice(0, shown).map(({ id, label, items }) => (
          <Question key={id} label={label} note={t('match.nextHint', { count: items })}>
            <YesNo label={label} value={null} onChange={(answer) => onAnswer(id, answer)} />
          </Question>
        ))}
        {open.length > shown ? (
          <Pressable className="plh-link" onPress={() => setShown(shown + 10)}>
            {t('further.more', { count: Math.min(10, open.length - shown) })}
          </Pressable>
        ) : null}
        {answered.length > 0 ? (
          <Pressable className="plh-link" onPress={() => setReview(!review)}>
            {t('further.answered', { count: answered.length })} · {t(review ? 'common.close' : 'common.open')}
          </Pressable>
        ) : null}
        {review
          ? answered.map(({ field, label, answer }) => (
              <Question key={field} label={label}>
                <YesNo label={label} value={answer} onChange={(other) => onAnswer(questionOf(field) ?? '', other)} />
              </Question>
            ))
          : null}
      </View>
    </Section>
  );
}

function Question({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <View className="profile-question">
      <View>{label}</View>
      {note ? <View className="plh-faint plh-figures">{note}</View> : null}
      {children}
    </View>
  );
}
