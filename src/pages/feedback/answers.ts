import { LIMITS } from '../../../cloudfunctions/contract/lists';
import type { Input } from '@/services/call';
import type { FeedbackForm } from '@/services/types';

/** The form as it is filled in; kept on the phone until the server has taken it (R-FEEDBACK 2). */
export interface Answers {
  points: (number | null)[];
  opinions: string;
  topics: string;
  fee: boolean | null;
  sponsor: boolean | null;
  sold: boolean | null;
  note: string;
  sex: string;
  age: string;
  education: string;
  post: string;
  address: string;
  /** Which screen one is on, where they come one by one. */
  at: number;
}

export const noAnswers: Answers = {
  points: [],
  opinions: '',
  topics: '',
  fee: null,
  sponsor: null,
  sold: null,
  note: '',
  sex: '',
  age: '',
  education: '',
  post: '',
  address: '',
  at: 0,
};

/** Indexes of the items without an answer. */
export const missingItems = (answers: Answers): number[] =>
  answers.points.flatMap((points, index) => (points === null ? [index] : []));

export const totalOf = (answers: Answers): number =>
  answers.points.reduce<number>((sum, points) => sum + (points ?? 0), 0);

const fullOf = (item: FeedbackForm['items'][number]): number =>
  Math.max(...item.choices.map((choice) => choice.points));

/** The form's headings, each with its points and what they have so far. */
export function groupsOf(form: FeedbackForm, answers: Answers): { name: string; points: number; full: number }[] {
  const names = [...new Set(form.items.map(({ group }) => group))];
  return names.map((name) => {
    const items = form.items.flatMap((item, index) => (item.group === name ? [{ item, index }] : []));
    return {
      name,
      points: items.reduce((sum, { index }) => sum + (answers.points[index] ?? 0), 0),
      full: items.reduce((sum, { item }) => sum + fullOf(item), 0),
    };
  });
}

/** '满意 25、20 分；比较满意 17、15 分；不满意 10 分': the source's headings stand over one or two boxes each, which differ in their points alone. */
export function headingsOf(
  { choices }: FeedbackForm['items'][number],
  t: (key: 'feedback.heading', params: { heading: string; points: string }) => string,
): string {
  const names = [...new Set(choices.map(({ heading }) => heading))];
  return names
    .map((heading) => {
      const points = choices.filter((choice) => choice.heading === heading).map((choice) => choice.points);
      return t('feedback.heading', { heading, points: points.join('、') });
    })
    .join('；');
}

/** Empty is fine; a number outside of the limits is not. */
export const ageIsWrong = (age: string): boolean =>
  age !== '' && !(Number(age) >= LIMITS.ageMinimum && Number(age) <= LIMITS.ageMaximum);

/** What the server is sent; a question of conduct left alone is no answer. */
export function submission(sessionId: string, answers: Answers): Input<'feedback.submit'> {
  const { points, opinions, topics, fee, sponsor, sold, note, sex, age, education, post, address } = answers;
  const charged = { fee, sponsor, sold, note };
  return {
    sessionId,
    points,
    opinions,
    topics,
    charged,
    particulars: { sex, age: age === '' ? null : Number(age), education, post, address },
  };
}
