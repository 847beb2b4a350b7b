import { AsyncView, Skeleton } from '@/components/async-view';
import { Notice, ActionError } from '@/components/notice';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import '../parts/policy.scss';
import './index.scss';
import { enterprise } from '@programmes/system/forms/enterprise';
import { useMemo, useState, type ReactNode } from 'react';
import { Switch, Text, View } from '@tarojs/components';
import { switchLabel } from '@/components/a11y';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { FormView } from '@/components/form';
import { useForm } from '@/components/form/use-form';
import { dayOf } from '@/components/format';
import { Section } from '@/components/section';
import { ToldWhere } from '@/components/told-where';
import { useAction } from '@/hooks/action';
import { usePalette } from '@/hooks/appearance';
import { useSettled } from '@/hooks/settled';
import { useNotifyQuestion } from '@/hooks/subscriptions';
import { call, type Output } from '@/services/call';
import { saidOfProfile } from '@/services/enterprise';
import { useWho } from '@/services/me';
import { goBack, goInstead } from '@/services/navigate';
import type { Me } from '@/services/types';
import { serverNow } from '@/services/server-clock';
import { useIncludeExpired, includeExpired } from '../parts/include-expired';
import { enterpriseOf, entriesOf, hintsFor, useFactLists } from '../parts/facts';
import { SizeCard } from '../parts/size-card';
import { type Enterprise, questionOf, type Match } from '../parts/types';
import { ToggleChip } from '@/components/picker/chip';
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
/** Long enough that typing a figure asks once. */
const PAUSE_MS = 600;

/** The form, what it comes to while one fills it in, and the questions that still matter. */
function EnterpriseFields({ kept, me }: { kept: Kept; me: Me | undefined }) {
  const t = useT();
  const { accent } = usePalette();
  const today = dayOf(serverNow());
  const said = saidOfProfile(me?.profile, kept?.enterprise ?? null);
  const start = { ...entriesOf(kept?.enterprise ?? null), ...said, tellMe: kept?.tellMe ?? false };
  const state = useForm(enterprise, {
    operation: 'enterprise.save',
    draft: 'enterprise',
    entries: start,
    within: 'enterprise',
  });
  const { typed, change, clear, action: saving } = state;
  const lists = useFactLists();
  const withExpired = useIncludeExpired();
  const tellMe = typed.tellMe === true;
  const wrong = Object.keys(state.problems).length;
  const settled = useSettled(JSON.stringify(enterpriseOf(typed, today)), PAUSE_MS);
  const profile = useMemo(() => JSON.parse(settled) as ReturnType<typeof enterpriseOf>, [settled]);
  const match = useRemote('policy.match', { profile, withExpired, limit: 1 });
  const counts = match.data?.counts;
  const looked = counts ? counts.fits + counts.mayFit + counts.doesNotFit : 0;
  const removing = useAction();
  const notify = useNotifyQuestion(['policy-fits']);

  const save = () => {
    if (!state.attempt()) return;
    void saving.run(async () => {
      if (tellMe) await notify();
      await call('enterprise.save', { enterprise: enterpriseOf(typed, today), tellMe });
      clear();
      toast(t('enterprise.saved'));
      goInstead('policy/match');
    });
  };
  const remove = async () => {
    const agreed = await confirm({
      title: t('enterprise.remove'),
      text: t('enterprise.removeText'),
      yes: t('enterprise.remove'),
      keep: 'profile',
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
        {Object.keys(said).length > 0 ? <Notice>{t('enterprise.fromProfile')}</Notice> : null}
        <FormView
          of={state}
          lists={lists}
          hints={hintsFor(state.values.industry)}
          after={{ figures: match.data ? <SizeCard size={match.data.size} /> : null }}
        />
      </View>
      <View className="plh-column-beside profile-aside">
        <Questions
          // Questions stay under the finger; what they led to is counted anew below.
          match={match.data ?? match.former}
          onAnswer={(id, answer) =>
            change((now) => ({ answers: { ...(now.answers as Enterprise['answers']), [id]: answer } }))
          }
        />
        <View className="plh-card profile-save">
          <View className="plh-between profile-tell" onClick={() => change({ tellMe: !tellMe })}>
            <View className="plh-grow">
              <View>{t('enterprise.tellMe')}</View>
              <View className="plh-faint">{t('enterprise.tellHint')}</View>
              {tellMe ? <ToldWhere /> : null}
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

/** 企业画像: filled in once, used for every matching (R-POLICY 4). */
export default function EnterpriseProfile() {
  const t = useT();
  const remote = useRemote('enterprise.get', {});
  const who = useWho();
  return (
    <Page title={t('enterprise.title')} wide>
      <Notice icon="lock">{t('enterprise.lead')}</Notice>
      <AsyncView remote={remote} rows={8}>
        {({ profile }) =>
          who.me || who.error ? <EnterpriseFields kept={profile} me={who.me} /> : <Skeleton rows={8} />
        }
      </AsyncView>
    </Page>
  );
}
