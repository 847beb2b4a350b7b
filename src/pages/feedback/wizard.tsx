import { useEffect, useRef, useState } from 'react';
import { View, Text } from '@tarojs/components';
import { About } from '@/components/about';
import { Action } from '@/components/action';
import { DraftNotice } from '@/components/draft-notice';
import { shownInstant } from '@/components/format';
import { Page } from '@/components/page';
import { useT } from '@/locales';
import { groupsOf, headingsOf, totalOf } from './answers';
import { Conduct } from './conduct';
import { useKeys, rowKeys } from './keys';
import { Particulars } from './particulars';
import { Progress, shortName } from './progress';
import type { FormState } from './use-form';
import { Words } from './words';
import { a11y, hidden } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import type { FeedbackForm } from '@/services/types';
import { Icon } from '@/components/icon';
import { ActionError, Notice } from '@/components/notice';
import { scrollToElement } from '@/services/scroll';

/** After the nine: their sum, what may be left out, and everything once more before it is handed in; a touch on an answer leads to where it can be changed. */
function Last({ state, onOpen }: { state: FormState; onOpen: (step: number) => void }) {
  const t = useT();
  const { form, answers, change, action, missing } = state;
  return (
    <>
      <View className="plh-card feedback-sum">
        <View className="plh-soft">{t('feedback.sum')}</View>
        <View className="plh-figures feedback-sum-total">{totalOf(answers)}</View>
        <View className="plh-row plh-soft plh-figures">
          {groupsOf(form, answers).map(({ name, points, full }) => (
            <Text key={name}>{t('feedback.group', { name: shortName(name), points, full })}</Text>
          ))}
        </View>
      </View>
      <View className="plh-card">
        {form.items.map((item, index) => {
          const points = answers.points[index] ?? null;
          const choice = item.choices.find((one) => one.points === points);
          return (
            <Line
              key={item.key}
              name={`${index + 1}. ${item.label}`}
              value={choice ? t('feedback.choice', { heading: choice.heading, points: choice.points }) : ''}
              onPress={() => onOpen(index)}
            />
          );
        })}
      </View>
      <Conduct answers={answers} onChange={change} />
      <Words answers={answers} onChange={change} />
      <Particulars answers={answers} onChange={change} />
      {missing.length > 0 ? (
        <Notice tone="bad">
          {t('feedback.missing', { count: missing.length, items: missing.map((index) => index + 1).join('、') })}
        </Notice>
      ) : (
        <Notice>{t('feedback.final')}</Notice>
      )}
      <ActionError error={action.error} />
    </>
  );
}

function Line({ name, value, onPress }: { name: string; value: string; onPress: () => void }) {
  const t = useT();
  return (
    <Pressable className="plh-line" label={t('feedback.changeItem', { name, value })} onPress={onPress}>
      <Text className="plh-grow">{name}</Text>
      <Text className="plh-soft feedback-value">{value}</Text>
      <Icon name="edit" className="plh-faint" />
    </Pressable>
  );
}

interface Props {
  item: FeedbackForm['items'][number];
  number: number;
  points: number | null;
  onAnswer: (points: number) => void;
}

/** One of the nine on a screen of its own: five choices in words, each with its points, as large as the screen allows. */
function Item({ item, number, points, onAnswer }: Props) {
  const t = useT();
  return (
    <View id={`feedback-${number - 1}`} className="plh-card feedback-item">
      <View className="plh-soft">{item.group}</View>
      <View className="plh-heading feedback-question">
        {number}. {item.label}
      </View>
      <View className="plh-faint plh-figures feedback-headings">{headingsOf(item, t)}</View>
      <View
        className="feedback-choices"
        {...a11y(item.label, 'radiogroup')}
        {...rowKeys('.feedback-choices', (index) => {
          const choice = item.choices[index];
          if (choice) onAnswer(choice.points);
        })}
      >
        {item.choices.map((choice) => {
          const on = choice.points === points;
          return (
            <Pressable
              key={choice.points}
              role="radio"
              checked={on}
              label={t('feedback.choice', { heading: choice.heading, points: choice.points })}
              className={`plh-choice feedback-choice ${on ? 'plh-choice-on' : ''}`}
              onPress={() => onAnswer(choice.points)}
            >
              <View className={`feedback-dot ${on ? 'feedback-dot-on' : ''}`} {...hidden} />
              <Text className="plh-grow">{choice.heading}</Text>
              <Text className="plh-figures feedback-points">{t('feedback.points', { points: choice.points })}</Text>
            </Pressable>
          );
        })}
      </View>
    </View>
  );
}

/** Long enough to see what one has chosen before the next item comes. */
const LOOK_MS = 280;

/** One item a screen, each answer brings the next; after the ninth one screen with what may be left out, and the button that hands it in. */
export function Wizard({ state }: { state: FormState }) {
  const t = useT();
  const { form, answers, change, action } = state;
  const items = form.items.length;
  const last = items;
  // The item just answered, for as long as its answer is still to be seen; in the draft one is at the next already.
  const [held, setHeld] = useState<number | null>(null);
  const at = Math.min(held ?? answers.at, last);
  const item = form.items[at];
  const stays = at < items && answers.points[at] === null;
  const turn = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(turn.current), []);
  const to = (step: number) => {
    clearTimeout(turn.current);
    setHeld(null);
    change({ at: Math.max(0, Math.min(last, step)) });
  };
  const answer = (points: number) => {
    const first = answers.points[at] === null;
    state.answer(at, points);
    // On to the next one, but not when an earlier answer is corrected.
    if (!first) return;
    setHeld(at);
    change({ at: at + 1 });
    turn.current = setTimeout(() => setHeld(null), LOOK_MS);
  };
  useKeys((key) => {
    const choice = item?.choices[Number(key) - 1];
    if (choice) answer(choice.points);
    else if (key === 'ArrowLeft' && at > 0) to(at - 1);
    else if (key === 'ArrowRight' && !stays) to(at + 1);
    else return false;
    return true;
  });
  const submit = () => {
    const missing = state.submit();
    if (missing === -1) scrollToElement('.plh-field-wrong');
    else if (missing !== null) to(missing);
  };
  return (
    <Page
      title={t('feedback.title')}
      footer={
        <View className="feedback-turn">
          {at > 0 ? (
            <Action id="feedback-back" kind="plain" disabled={action.busy} onPress={() => to(at - 1)}>
              {t('feedback.previous')}
            </Action>
          ) : null}
          {at < last ? (
            <Action id="feedback-next" disabled={stays} onPress={() => to(at + 1)}>
              {t(at < last - 1 ? 'feedback.next' : 'feedback.toReview')}
            </Action>
          ) : (
            <Action id="feedback-submit" busy={action.busy} onPress={submit}>
              {t('feedback.submit')}
            </Action>
          )}
        </View>
      }
    >
      <Progress state={state} />
      <About of={form.title} />
      <DraftNotice of={state.draft} />
      {at === 0 ? (
        <View>
          <View className="plh-title">{form.title}</View>
          <View className="plh-faint">
            {t('feedback.lead', { count: form.items.length })}{' '}
            {t('feedback.until', { time: shownInstant(form.closesAt).slice(0, 16) })}
          </View>
        </View>
      ) : null}
      {item ? (
        <Item key={item.key} item={item} number={at + 1} points={answers.points[at] ?? null} onAnswer={answer} />
      ) : null}
      {at === last ? <Last state={state} onOpen={to} /> : null}
    </Page>
  );
}
