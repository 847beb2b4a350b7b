import { catalogue } from './catalogue';
import { zh as zhCase, en as enCase } from './words/case';
import { zh as zhFind, en as enFind } from './words/find';
import { enDesk, zhDesk } from './work';

/** Texts of the package `work`. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhCase, ...zhFind }, { ...enDesk, ...enCase, ...enFind });
