import { catalogue, fill, type Params, type Translate } from './catalogue';
import enMatch from './en/match';
import enPolicyDesk from './en/policy-desk';
import enPolicyItems from './en/policy-items';
import { enDesk, zhDesk } from './work';
import zhMatch from './zh-CN/match';
import zhPolicyDesk from './zh-CN/policy-desk';
import zhPolicyItems from './zh-CN/policy-items';

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
