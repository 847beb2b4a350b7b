import { catalogue } from './catalogue';
import { zh as zhPolicyWords, en as enPolicyWords } from './words/policy-words';
import { enDesk, zhDesk } from './work';

/** Texts of the pages of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhPolicyWords }, { ...enDesk, ...enPolicyWords });
