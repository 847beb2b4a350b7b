import { catalogue } from './catalogue';
import { zh as zhMatch, en as enMatch } from './words/match';
import { zh as zhPolicyDesk, en as enPolicyDesk } from './words/policy-desk';
import { zh as zhPolicyItems, en as enPolicyItems } from './words/policy-items';
import { enDesk, zhDesk } from './work';

const items = catalogue(
  { ...zhDesk, ...zhMatch, ...zhPolicyDesk, ...zhPolicyItems },
  { ...enDesk, ...enMatch, ...enPolicyDesk, ...enPolicyItems },
);

/** Texts of the editor of policy items, with the names that matching has for what an enterprise is. */
export const { t, inChinese, useT } = items;
export type TranslatePolicyItems = typeof items.t;
