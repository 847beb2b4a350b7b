import { catalogue } from './catalogue';
import enInstitution from './en/institution';
import { enDesk, zhDesk } from './work';
import zhInstitution from './zh-CN/institution';

/** Texts of the package of the same name. */
export const { t, texts, useT } = catalogue({ ...zhDesk, ...zhInstitution }, { ...enDesk, ...enInstitution });
