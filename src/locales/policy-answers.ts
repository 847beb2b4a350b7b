import { catalogue } from './catalogue';
import { zh as zhAnswers, en as enAnswers } from './words/policy-answers';
import { enDesk, zhDesk } from './work';

const answers = catalogue({ ...zhDesk, ...zhAnswers }, { ...enDesk, ...enAnswers });

/** Texts of the desk's pages of questions and explanations. */
export const { t, useT } = answers;
export type TranslateAnswers = typeof answers.t;
