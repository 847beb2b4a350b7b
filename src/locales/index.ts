import { catalogue, type PlainKey } from './catalogue';
import { zh as zhCommon, en as enCommon } from './words/common';
import { zh as zhFeedback, en as enFeedback } from './words/feedback';
import { zh as zhHome, en as enHome } from './words/home';
import { zh as zhMe, en as enMe } from './words/me';
import { zh as zhNames, en as enNames } from './words/names';
import { zh as zhPolicy, en as enPolicy } from './words/policy';
import { zh as zhPolicyList, en as enPolicyList } from './words/policy-list';
import { zh as zhSession, en as enSession } from './words/session';
import { zh as zhSignIn, en as enSignIn } from './words/sign-in';

/** Texts of the main package. A subpackage has its own catalogue beside its pages, so that these stay small. */
const main = catalogue(
  {
    ...zhCommon,
    ...zhNames,
    ...zhHome,
    ...zhPolicy,
    ...zhPolicyList,
    ...zhSession,
    ...zhSignIn,
    ...zhFeedback,
    ...zhMe,
  },
  {
    ...enCommon,
    ...enNames,
    ...enHome,
    ...enPolicy,
    ...enPolicyList,
    ...enSession,
    ...enSignIn,
    ...enFeedback,
    ...enMe,
  },
);
export const { t, useT } = main;
/** Keys of the texts that are said without parameters. */
export type TextKey = PlainKey<(typeof main.texts)['zh-CN']>;
