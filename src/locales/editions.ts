import { catalogue } from './catalogue';
import { zh as zhEditions, en as enEditions } from './words/editions';
import { enDesk, zhDesk } from './work';

/** Texts of the desk's page of the handbook's editions. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhEditions }, { ...enDesk, ...enEditions });
