import { catalogue } from './catalogue';
import enPrefecture from './en/prefecture';
import { enDesk, zhDesk } from './work';
import zhPrefecture from './zh-CN/prefecture';

/** Texts of the package of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhPrefecture }, { ...enDesk, ...enPrefecture });
