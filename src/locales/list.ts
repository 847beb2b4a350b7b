import { catalogue } from './catalogue';
import { zh as zhCommon, en as enCommon } from './words/common';
import { zh as zhList, en as enList } from './words/list';
import { zh as zhNames, en as enNames } from './words/names';

/** Texts of the lists. */
export const { t, useT } = catalogue({ ...zhCommon, ...zhNames, ...zhList }, { ...enCommon, ...enNames, ...enList });
