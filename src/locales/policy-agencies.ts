import { catalogue } from './catalogue';
import { zh as zhPolicyAgencies, en as enPolicyAgencies } from './words/policy-agencies';
import { enDesk, zhDesk } from './work';

/** Texts of the pages of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhPolicyAgencies }, { ...enDesk, ...enPolicyAgencies });
