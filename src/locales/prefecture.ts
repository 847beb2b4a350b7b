import { catalogue } from './catalogue';
import { zh as zhPrefecture, en as enPrefecture } from './words/prefecture';
import { enDesk, zhDesk } from './work';

/** Texts of the package of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhPrefecture }, { ...enDesk, ...enPrefecture });
