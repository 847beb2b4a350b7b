import { useState } from 'react';
import { toast } from '@/components/confirm';
import { useAction, type ActionState } from '@/hooks/action';
import { useDraft, type Draft } from '@/hooks/draft';
import { t } from '@/locales';
import { call } from '@/services/call';
import type { FeedbackForm } from '@/services/types';
import { ageIsWrong, missingItems, noAnswers, submission, type Answers } from './answers';

export interface FormState {
  form: FeedbackForm;
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  answer: (index: number, points: number) => void;
  missing: number[];
  /** Whether handing in was tried: from then on what is missing is marked. */
  tried: boolean;
  draft: Draft<Answers>;
  action: ActionState;
  /** Hands the form in; when something is missing it gives the first such item instead, or -1 for the age. */
  submit: () => number | null;
}

/** The answers with their draft, and handing them in (R-FEEDBACK 2: once, and only with all nine). */
export function useForm(form: FeedbackForm, onGiven: () => void): FormState {
  const draft = useDraft<Answers>(`feedback.${form.sessionId}`, {
    ...noAnswers,
    points: form.items.map(() => null),
  });
  const [tried, setTried] = useState(false);
  const action = useAction(`feedback.${form.sessionId}`);
  const answers = draft.value;
  const missing = missingItems(answers);
  const submit = () => {
    setTried(true);
    const [first] = missing;
    if (first !== undefined) return first;
    if (ageIsWrong(answers.age)) return -1;
    void action.run(async () => {
      await call('feedback.submit', submission(form.sessionId, answers));
      draft.clear();
      toast(t('feedback.thanks'));
      onGiven();
    });
    return null;
  };
  const answer = (index: number, points: number) =>
    draft.change((value) => ({ points: value.points.map((old, at) => (at === index ? points : old)) }));
  return { form, answers, change: draft.change, answer, missing, tried, draft, action, submit };
}
