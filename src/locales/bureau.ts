import { catalogue } from './catalogue';
import enBureau from './en/bureau';
import { enDesk, zhDesk } from './work';
import zhBureau from './zh-CN/bureau';

/** Texts of the package of the same name. */
export const { t, useT } = catalogue({ ...zhDesk, ...zhBureau }, { ...enDesk, ...enBureau });
