import { useState, Fragment } from 'react';
import { About } from '@/components/about';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Page } from '@/components/page';
import { useDesk } from '@/hooks/desk';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { FeedbackForm } from '@/services/types';
import { useForm, type FormState } from './use-form';
import { Wizard } from './wizard';
import './index.scss';
import { View, Text } from '@tarojs/components';
import { confirm } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { ActionError, Notice } from '@/components/notice';
import { scrollToElement } from '@/services/scroll';
import { totalOf } from './answers';
import { Conduct } from './conduct';
import { Particulars } from './particulars';
import { Progress } from './progress';
import { Words } from './words';
import { a11y } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { rowKeys } from './keys';

/** The nine in rows, their five choices beside each other, under the two headings of the source's form. */
function Matrix({ state }: { state: FormState }) {
  const t = useT();
  const { form, answers, answer, missing, tried } = state;
  return (
    <View className="plh-card">
      <View className="plh-faint">{t('feedback.keys')}</View>
      {form.items.map((item, index) => {
        const lacks = tried && missing.includes(index);
        const points = answers.points[index] ?? null;
        return (
          <Fragment key={item.key}>
            {item.group === form.items[index - 1]?.group ? null : (
              <View className="plh-title feedback-matrix-head" {...a11y(undefined, 'heading')}>
                {item.group}
              </View>
            )}
            <View id={`feedback-${index}`} className="feedback-matrix-row plh-anchor">
              <View className="feedback-matrix-name">
                {index + 1}. {item.label}
                {lacks ? <View className="plh-field-error">{t('feedback.itemMissing')}</View> : null}
              </View>
              <View
                className={`feedback-matrix-choices ${lacks ? 'feedback-missing' : ''}`}
                {...a11y(item.label, 'radiogroup')}
                {...rowKeys('.feedback-matrix-choices', (at) => {
                  const choice = item.choices[at];
                  if (choice) answer(index, choice.points);
                })}
              >
                {item.choices.map((choice) => (
                  <Pressable
                    key={choice.points}
                    role="radio"
                    checked={choice.points === points}
                    label={t('feedback.choice', { heading: choice.heading, points: choice.points })}
                    className={`plh-choice feedback-cell ${choice.points === points ? 'plh-choice-on' : ''}`}
                    onPress={() => answer(index, choice.points)}
                  >
                    <Text className="plh-figures feedback-points">{choice.points}</Text>
                    <Text className="feedback-cell-word">{choice.heading}</Text>
                  </Pressable>
                ))}
              </View>
            </View>
          </Fragment>
        );
      })}
    </View>
  );
}

/** A desk has room for the whole form on one page. */
function Sheet({ state }: { state: FormState }) {
  const t = useT();
  const { form, answers, change, missing, tried, draft, action } = state;
  const submit = async () => {
    const complete = missing.length === 0;
    const total = totalOf(answers);
    if (
      complete &&
      !(await confirm({ title: t('feedback.submit'), text: t('feedback.ask', { total }), yes: t('feedback.submit') }))
    )
      return;
    const first = state.submit();
    if (first !== null && first >= 0) scrollToElement(`#feedback-${first}`);
    if (first === -1) scrollToElement('.plh-field-wrong');
  };
  return (
    <Page title={t('feedback.title')} wide>
      <View className="feedback-sheet plh-stack">
        <View>
          <About of={form.title} />
          <View className="plh-heading">{form.title}</View>
          <View className="plh-soft">
            {form.lecturerName} {t('feedback.until', { time: shownInstant(form.closesAt).slice(0, 16) })}
          </View>
          <View className="plh-soft">{t('feedback.lead', { count: form.items.length })}</View>
        </View>
        <Progress state={state} />
        <DraftNotice of={draft} />
        <Matrix state={state} />
        <Conduct answers={answers} onChange={change} />
        <Words answers={answers} onChange={change} />
        <Particulars answers={answers} onChange={change} />
        {tried && missing.length > 0 ? (
          <Notice tone="bad">
            {t('feedback.missing', { count: missing.length, items: missing.map((index) => index + 1).join('、') })}
          </Notice>
        ) : null}
        <ActionError error={action.error} />
        <Action id="feedback-submit" busy={action.busy} onPress={() => void submit()}>
          {t('feedback.submit')}
        </Action>
      </View>
    </Page>
  );
}

/** The feedback on one session (R-FEEDBACK): the form while it is open, else why it is not. */
export default function FeedbackPage() {
  const t = useT();
  const sessionId = useSessionId();
  const remote = useRemote('feedback.getForm', { sessionId });
  // At once, and not only when the server has said so again: an empty form would look as if everything were lost.
  const [given, setGiven] = useState(false);
  const onGiven = () => {
    setGiven(true);
    void remote.reload();
  };
  if (remote.data?.state === 'open' && !given) return <Open form={remote.data} onGiven={onGiven} />;
  return (
    <Page title={t('feedback.title')}>
      <About of={remote.data?.title} />
      <AsyncView remote={remote} rows={8}>
        {(form) => <Shut form={given ? { ...form, state: 'given' } : form} />}
      </AsyncView>
    </Page>
  );
}

function Open({ form, onGiven }: { form: FeedbackForm; onGiven: () => void }) {
  const state = useForm(form, onGiven);
  return useDesk() ? <Sheet state={state} /> : <Wizard state={state} />;
}

function Shut({ form }: { form: FeedbackForm }) {
  const t = useT();
  const { sessionId } = form;
  const opens = shownInstant(form.opensAt).slice(0, 16);
  const closes = shownInstant(form.closesAt).slice(0, 16);
  const back = (
    <Action kind="plain" block={false} onPress={() => go('session-detail', { sessionId })}>
      {t('feedback.back')}
    </Action>
  );
  switch (form.state) {
    case 'open':
      return null;
    case 'given':
      return (
        <Empty icon="done" text={t('feedback.given')}>
          {back}
        </Empty>
      );
    case 'not-signed-in':
      return (
        <Empty icon="scan" text={t('feedback.notSigned')}>
          <Action block={false} onPress={() => go('sign-in', { sessionId })}>
            {t('feedback.toSignIn')}
          </Action>
        </Empty>
      );
    case 'not-open':
      return (
        <Empty icon="clock" text={t('feedback.notOpen', { time: opens })}>
          {back}
        </Empty>
      );
    case 'closed':
      return (
        <Empty icon="clock" text={t('feedback.closed', { time: closes })}>
          {back}
        </Empty>
      );
  }
}
