import { useMemo, useState, type ReactNode } from 'react';
import { Switch, Text, View } from '@tarojs/components';
import { switchLabel } from '@/components/a11y';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { dayOf } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { usePalette } from '@/hooks/appearance';
import { useDraft } from '@/hooks/draft';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useNotifyQuestion } from '@/hooks/subscriptions';
import { useT } from '@/locales/match';
import { call, type Output } from '@/services/call';
import { goBack, goInstead } from '@/services/navigate';
import { scrollToElement } from '@/services/scroll';
import { serverNow } from '@/services/server-clock';
import { FactControl } from '../parts/fact-control';
import { enterpriseOf, formOf, problemsOf, type EnterpriseForm } from '../parts/form';
import { useIncludeExpired, includeExpired } from '../parts/include-expired';
import { SizeCard } from '../parts/size-card';
import { type Fact, questionOf, type Match } from '../parts/types';
import { Skeleton } from '@/components/async-view';
import { ToggleChip } from '@/components/picker-chip';
import { Pressable } from '@/components/pressable';
import { YesNo } from '../parts/yes-no';

const SHOWN = 5;

interface Props {
  match: Match | undefined;
  onAnswer: (question: string, answer: boolean) => void;
}

/** Only the questions that can still change a result, the most telling first; those that are answered can be answered otherwise. */
function Questions({ match, onAnswer }: Props) {
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

type Kept = Output<'enterprise.get'>['profile'];
type Draft = EnterpriseForm & { tellMe: boolean };

/** Long enough that typing a figure asks once. */
const PAUSE_MS = 600;

const sections: readonly { title: 'basics' | 'figures' | 'kinds' | 'founder' | 'tax'; facts: readonly Fact[] }[] = [
  { title: 'basics', facts: ['areaCode', 'industry', 'foundedDay'] },
  { title: 'figures', facts: ['staff', 'revenueFen', 'assetsFen'] },
  { title: 'kinds', facts: ['markers', 'farming'] },
  { title: 'founder', facts: ['founders'] },
  { title: 'tax', facts: ['taxableIncomeFen'] },
];

/** The form, what it comes to while one fills it in, and the questions that still matter. */
export function EnterpriseFields({ kept }: { kept: Kept }) {
  const t = useT();
  const { accent } = usePalette();
  const today = dayOf(serverNow());
  const initial: Draft = { ...formOf(kept?.enterprise ?? null), tellMe: kept?.tellMe ?? true };
  const { value, change, clear, restored } = useDraft<Draft>('enterprise', initial);
  const [found] = useState(restored);
  const withExpired = useIncludeExpired();
  const { tellMe, ...form } = value;
  const problems = problemsOf(form, today);
  const wrong = Object.keys(problems).length;
  const settled = useSettled(JSON.stringify(enterpriseOf(form, today)), PAUSE_MS);
  const profile = useMemo(() => JSON.parse(settled) as ReturnType<typeof enterpriseOf>, [settled]);
  const match = useRemote('policy.match', { profile, withExpired, limit: 1 });
  const counts = match.data?.counts;
  const looked = counts ? counts.fits + counts.mayFit + counts.doesNotFit : 0;
  const saving = useAction();
  const removing = useAction();
  const notify = useNotifyQuestion(['policy-fits']);
  const refused = Object.values(fieldErrors(saving.error));

  const save = () => {
    if (wrong > 0) return scrollToElement('.plh-field-wrong');
    void saving.run(async () => {
      if (tellMe) await notify();
      await call('enterprise.save', { enterprise: enterpriseOf(form, today), tellMe });
      clear();
      toast(t('enterprise.saved'));
      goInstead('policy/match');
    });
  };
  const remove = async () => {
    const agreed = await confirm({
      title: t('enterprise.remove'),
      text: t('enterprise.removeText'),
      confirmText: t('enterprise.remove'),
    });
    if (!agreed) return;
    await removing.run(async () => {
      await call('enterprise.remove', {});
      clear();
      toast(t('enterprise.removed'));
      goBack();
    });
  };
  return (
    <View className="plh-columns">
      <View className="plh-column">
        {found ? <Notice>{t('common.draftRestored')}</Notice> : null}
        {sections.map(({ title, facts }) => (
          <Section key={title} title={t(`enterprise.${title}`)}>
            <View className="plh-card">
              {title === 'basics' ? (
                <TextField
                  id="enterprise-name"
                  label={`${t('enterprise.name')} · ${t('common.optional')}`}
                  hint={t('enterprise.nameHint')}
                  maxLength={120}
                  value={value.name}
                  onChange={(name) => change({ name })}
                />
              ) : null}
              {facts.map((fact) => (
                <FactControl key={fact} fact={fact} form={form} change={change} problems={problems} />
              ))}
            </View>
            {title === 'figures' && match.data ? <SizeCard size={match.data.size} /> : null}
          </Section>
        ))}
      </View>
      <View className="plh-column-beside profile-aside">
        <Questions
          match={match.data}
          onAnswer={(id, answer) => change(({ answers }) => ({ answers: { ...answers, [id]: answer } }))}
        />
        <View className="plh-card profile-save">
          <View className="plh-between profile-tell" onClick={() => change({ tellMe: !tellMe })}>
            <View className="plh-grow">
              <View>{t('enterprise.tellMe')}</View>
              <View className="plh-faint">{t('enterprise.tellHint')}</View>
            </View>
            <Switch
              id="tell-me"
              checked={tellMe}
              color={accent}
              onClick={(event) => event.stopPropagation()}
              onChange={(event) => change({ tellMe: event.detail.value })}
              {...switchLabel(t('enterprise.tellMe'))}
            />
          </View>
          {match.data && looked > 0 ? (
            <View className="plh-soft plh-figures profile-counts">
              <Text>
                {t('match.fits')} {match.data.counts.fits} · {t('match.may-fit')} {match.data.counts.mayFit} ·{' '}
                {t('match.does-not-fit')} {match.data.counts.doesNotFit}
              </Text>
            </View>
          ) : null}
          {wrong > 0 ? <Notice tone="warn">{t('enterprise.wrong', { count: wrong })}</Notice> : null}
          {refused.length > 0 ? <Notice tone="bad">{refused.join(' ')}</Notice> : null}
          <ActionError error={saving.error ?? removing.error} />
          <Action id="enterprise-save" busy={saving.busy} onPress={save}>
            {t('enterprise.save')}
          </Action>
          {kept ? (
            <Action id="enterprise-remove" kind="danger" busy={removing.busy} onPress={() => void remove()}>
              {t('enterprise.remove')}
            </Action>
          ) : null}
        </View>
      </View>
    </View>
  );
}
