import { catalogue } from './catalogue';
import enEditions from './en/editions';
import { enDesk, zhDesk } from './work';
import zhEditions from './zh-CN/editions';

/** Texts of the desk's page of the handbook's editions. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhEditions }, { ...enDesk, ...enEditions });
