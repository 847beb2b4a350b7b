import { catalogue } from './catalogue';
import { zh as zhCommon, en as enCommon } from './words/common';
import { zh as zhHandbook, en as enHandbook } from './words/handbook';
import { zh as zhMatch, en as enMatch } from './words/match';
import { zh as zhNames, en as enNames } from './words/names';

const match = catalogue(
  { ...zhCommon, ...zhNames, ...zhMatch, ...zhHandbook },
  { ...enCommon, ...enNames, ...enMatch, ...enHandbook },
);

/** Texts of matching and of the handbook, in the package of policies. */
export const { t, useT } = match;
