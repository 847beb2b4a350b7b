import { catalogue, type PlainKey } from './catalogue';
import { zh as zhPolicyDesk, en as enPolicyDesk } from './words/policy-desk';
import { enDesk, zhDesk } from './work';

const desk = catalogue({ ...zhDesk, ...zhPolicyDesk }, { ...enDesk, ...enPolicyDesk });

/** Texts of the package of the same name. */
export const { t, useT } = desk;
export type PolicyDeskKey = PlainKey<(typeof desk.texts)['zh-CN']>;
export type TranslatePolicyDesk = typeof desk.t;
