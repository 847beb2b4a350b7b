import { catalogue } from './catalogue';
import { zh as zhCommon, en as enCommon } from './words/common';
import { zh as zhNames, en as enNames } from './words/names';
import { zh as zhWork, en as enWork } from './words/work';

/** What every desk of a role can say; the packages add their own to it. */
export const zhDesk = { ...zhCommon, ...zhNames, ...zhWork } as const;
export const enDesk = { ...enCommon, ...enNames, ...enWork } as const;

export const { t, useT } = catalogue(zhDesk, enDesk);
