import { catalogue } from './catalogue';
import { zh as zhCase, en as enCase } from './words/case';
import { enDesk, zhDesk } from './work';

/** Texts of the package `work`. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhCase }, { ...enDesk, ...enCase });
