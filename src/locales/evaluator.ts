import { catalogue } from './catalogue';
import { zh as zhEvaluator, en as enEvaluator } from './words/evaluator';
import { enDesk, zhDesk } from './work';

/** Texts of the package of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhEvaluator }, { ...enDesk, ...enEvaluator });
