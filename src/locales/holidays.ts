import { catalogue } from './catalogue';
import { zh as zhCommon, en as enCommon } from './words/common';
import { zh as zhHolidays, en as enHolidays } from './words/holidays';
import { zh as zhNames, en as enNames } from './words/names';

/** Texts of the holidays, which everybody may read and the bureau publishes. */
export const { t, useT } = catalogue(
  { ...zhCommon, ...zhNames, ...zhHolidays },
  { ...enCommon, ...enNames, ...enHolidays },
);
