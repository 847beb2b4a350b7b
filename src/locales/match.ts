import { catalogue } from './catalogue';
import enCommon from './en/common';
import enHandbook from './en/handbook';
import enMatch from './en/match';
import enNames from './en/names';
import zhCommon from './zh-CN/common';
import zhHandbook from './zh-CN/handbook';
import zhMatch from './zh-CN/match';
import zhNames from './zh-CN/names';

const match = catalogue(
  { ...zhCommon, ...zhNames, ...zhMatch, ...zhHandbook },
  { ...enCommon, ...enNames, ...enMatch, ...enHandbook },
);

/** Texts of matching and of the handbook, in the package of policies. */
export const { t, useT } = match;
