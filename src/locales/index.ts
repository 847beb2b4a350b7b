import { catalogue } from './catalogue';
import enCommon from './en/common';
import enFeedback from './en/feedback';
import enHome from './en/home';
import enMe from './en/me';
import enNames from './en/names';
import enPolicy from './en/policy';
import enPolicyList from './en/policy-list';
import enSession from './en/session';
import enSignIn from './en/sign-in';
import zhCommon from './zh-CN/common';
import zhFeedback from './zh-CN/feedback';
import zhHome from './zh-CN/home';
import zhMe from './zh-CN/me';
import zhNames from './zh-CN/names';
import zhPolicy from './zh-CN/policy';
import zhPolicyList from './zh-CN/policy-list';
import zhSession from './zh-CN/session';
import zhSignIn from './zh-CN/sign-in';

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
export type TextKey = keyof (typeof main.texts)['zh-CN'];
