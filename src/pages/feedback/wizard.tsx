import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { Page } from '@/components/page';
import { useT } from '@/locales';
import { ageIsWrong } from './answers';
import { Conduct } from './conduct';
import { Item } from './item';
import { useKeys } from './keys';
import { Particulars } from './particulars';
import { Progress } from './progress';
import { Review } from './review';
import type { FormState } from './use-form';
import { Words } from './words';

/** Long enough to see what one has chosen before the next item comes. */
const LOOK_MS = 280;

/** One item a screen; after the ninth what may be left out, then everything once more before it is handed in. */
export function Wizard({ state }: { state: FormState }) {
  const t = useT();
  const { form, answers, change, action } = state;
  const items = form.items.length;
  const last = items + 3;
  // The item just answered, for as long as its answer is still to be seen; in the draft one is at the next already.
  const [held, setHeld] = useState<number | null>(null);
  const at = Math.min(held ?? answers.at, last);
  const item = form.items[at];
  const stays = at < items ? answers.points[at] === null : at === items + 2 && ageIsWrong(answers.age);
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
    if (missing !== null) to(missing < 0 ? items + 2 : missing);
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
              {t(at < items - 1 ? 'feedback.next' : at === last - 1 ? 'feedback.toReview' : 'feedback.goOn')}
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
      {at === 0 ? (
        <View>
          <View className="plh-title">{form.title}</View>
          <View className="plh-faint">
            {t('feedback.lead')} {t('feedback.until', { time: shownInstant(form.closesAt).slice(0, 16) })}
          </View>
        </View>
      ) : null}
      {item ? (
        <Item key={item.key} item={item} number={at + 1} points={answers.points[at] ?? null} onAnswer={answer} />
      ) : null}
      {at === items ? <Words answers={answers} onChange={change} /> : null}
      {at === items + 1 ? <Conduct answers={answers} onChange={change} /> : null}
      {at === items + 2 ? <Particulars answers={answers} onChange={change} /> : null}
      {at === last ? <Review state={state} onOpen={to} /> : null}
    </Page>
  );
}
