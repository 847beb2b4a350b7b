import { catalogue } from './catalogue';
import enEvaluator from './en/evaluator';
import { enDesk, zhDesk } from './work';
import zhEvaluator from './zh-CN/evaluator';

/** Texts of the package of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhEvaluator }, { ...enDesk, ...enEvaluator });
