import { catalogue, fill, type Params, type Translate } from './catalogue';
import { zh as zhMatch, en as enMatch } from './words/match';
import { zh as zhPolicyDesk, en as enPolicyDesk } from './words/policy-desk';
import { zh as zhPolicyItems, en as enPolicyItems } from './words/policy-items';
import { enDesk, zhDesk } from './work';

const items = catalogue(
  { ...zhDesk, ...zhMatch, ...zhPolicyDesk, ...zhPolicyItems },
  { ...enDesk, ...enMatch, ...enPolicyDesk, ...enPolicyItems },
);

/** Texts of the editor of policy items, with the names that matching has for what an enterprise is. */
export const { t, useT } = items;
export type PolicyItemsKey = keyof (typeof items.texts)['zh-CN'];
export type TranslatePolicyItems = Translate<PolicyItemsKey>;

/** For words that become part of a policy: these are Chinese, whatever language the screen is in. */
export const inChinese: TranslatePolicyItems = (key, params?: Params) => fill(items.texts['zh-CN'][key], params);
