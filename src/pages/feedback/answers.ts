import type { Input } from '@/services/call';

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
}

export const noAnswers: Answers = {
  points: Array.from({ length: 9 }, () => null),
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
};

/** Indexes of the items without an answer. */
export const missingItems = (answers: Answers): number[] =>
  answers.points.flatMap((points, index) => (points === null ? [index] : []));

export const totalOf = (answers: Answers): number =>
  answers.points.reduce<number>((sum, points) => sum + (points ?? 0), 0);

/** Empty is fine; a number outside of 14–100 is not. */
export const ageIsWrong = (age: string): boolean => age !== '' && !(Number(age) >= 14 && Number(age) <= 100);

/** What the server is sent; a question of conduct left alone counts as "no". */
export function submission(sessionId: string, answers: Answers): Input<'feedback.submit'> {
  const { points, opinions, topics, note, sex, age, education, post, address } = answers;
  const charged = { fee: answers.fee === true, sponsor: answers.sponsor === true, sold: answers.sold === true, note };
  return {
    sessionId,
    points,
    opinions,
    topics,
    charged,
    particulars: { sex, age: age === '' ? null : Number(age), education, post, address },
  };
}
