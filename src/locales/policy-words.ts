import { catalogue } from './catalogue';
import enPolicyWords from './en/policy-words';
import { enDesk, zhDesk } from './work';
import zhPolicyWords from './zh-CN/policy-words';

/** Texts of the pages of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhPolicyWords }, { ...enDesk, ...enPolicyWords });
