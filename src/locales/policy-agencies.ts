import { catalogue } from './catalogue';
import enPolicyAgencies from './en/policy-agencies';
import { enDesk, zhDesk } from './work';
import zhPolicyAgencies from './zh-CN/policy-agencies';

/** Texts of the pages of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhPolicyAgencies }, { ...enDesk, ...enPolicyAgencies });
