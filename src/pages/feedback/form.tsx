import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales';
import { call } from '@/services/call';
import { scrollToElement } from '@/services/scroll';
import type { FeedbackForm } from '@/services/types';
import { ageIsWrong, missingItems, noAnswers, submission, totalOf, type Answers } from './answers';
import { Conduct } from './conduct';
import { Item } from './item';
import { Particulars } from './particulars';

interface Props {
  form: FeedbackForm;
  onGiven: () => void;
}

const show = (index: number): void => scrollToElement(`#feedback-${index}`);

export function Form({ form, onGiven }: Props) {
  const t = useT();
  const draft = useDraft<Answers>(`feedback.${form.sessionId}`, noAnswers);
  const [tried, setTried] = useState(false);
  const action = useAction();
  const answers = draft.value;
  const missing = missingItems(answers);
  const done = form.items.length - missing.length;
  const answer = (index: number, points: number) => {
    const before = answers.points[index];
    draft.change((value) => ({ points: value.points.map((old, at) => (at === index ? points : old)) }));
    // On to the next question, but not when an earlier answer is corrected.
    if (before === null && index + 1 < form.items.length) show(index + 1);
  };
  const submit = () => {
    setTried(true);
    const [first] = missing;
    if (first !== undefined) return show(first);
    if (ageIsWrong(answers.age)) return;
    void action.run(async () => {
      await call('feedback.submit', submission(form.sessionId, answers));
      draft.clear();
      toast(t('feedback.thanks'));
      onGiven();
    });
  };
  return (
    <View>
      <View className="feedback-progress">
        <View className="plh-between plh-figures">
          <View {...a11y(undefined, 'status')}>{t('feedback.progress', { done, all: form.items.length })}</View>
          <View className="feedback-total">{t('feedback.total', { total: totalOf(answers) })}</View>
        </View>
        <View className="feedback-bar">
          <View className="feedback-bar-done" style={{ width: `${Math.round((done / form.items.length) * 100)}%` }} />
        </View>
      </View>
      <View className="plh-stack">
        <View className="plh-card">
          <View className="plh-title">{form.title}</View>
          <View className="plh-soft">{form.lecturerName}</View>
          <View className="plh-faint">{t('feedback.lead')}</View>
          <View className="plh-faint">{t('feedback.until', { time: shownInstant(form.closesAt).slice(0, 16) })}</View>
        </View>
        {draft.restored ? <Notice>{t('feedback.draft')}</Notice> : null}
        {form.items.map((item, index) => (
          <Item
            key={item.key}
            item={item}
            number={index + 1}
            points={answers.points[index] ?? null}
            missing={tried && missing.includes(index)}
            onAnswer={(points) => answer(index, points)}
          />
        ))}
        <Conduct answers={answers} onChange={draft.change} />
        <View className="plh-card">
          <TextField
            multiline
            maxLength={1000}
            label={t('feedback.opinions')}
            value={answers.opinions}
            onChange={(opinions) => draft.change({ opinions })}
          />
          <TextField
            multiline
            maxLength={500}
            label={t('feedback.topics')}
            value={answers.topics}
            onChange={(topics) => draft.change({ topics })}
          />
        </View>
        <Particulars answers={answers} onChange={draft.change} />
        {tried && missing.length > 0 ? (
          <Notice tone="bad">
            {t('feedback.missing', { count: missing.length, items: missing.map((index) => index + 1).join('、') })}
          </Notice>
        ) : null}
        <ActionError error={action.error} />
        <Action id="feedback-submit" busy={action.busy} onPress={submit}>
          {t('feedback.submit')}
        </Action>
      </View>
    </View>
  );
}
