import { catalogue } from './catalogue';
import { zh as zhBureau, en as enBureau } from './words/bureau';
import { zh as zhHolidays, en as enHolidays } from './words/holidays';
import { enDesk, zhDesk } from './work';

/** Texts of the package of the same name. */
export const { t, useT } = catalogue(
  { ...zhDesk, ...zhBureau, ...zhHolidays },
  { ...enDesk, ...enBureau, ...enHolidays },
);
