import { catalogue, type Translate } from './catalogue';
import { zh as zhPolicyDesk, en as enPolicyDesk } from './words/policy-desk';
import { enDesk, zhDesk } from './work';

const desk = catalogue({ ...zhDesk, ...zhPolicyDesk }, { ...enDesk, ...enPolicyDesk });

/** Texts of the package of the same name. */
export const { t, useT } = desk;
export type PolicyDeskKey = keyof (typeof desk.texts)['zh-CN'];
export type TranslatePolicyDesk = Translate<PolicyDeskKey>;
