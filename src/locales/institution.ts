import { catalogue } from './catalogue';
import { zh as zhInstitution, en as enInstitution } from './words/institution';
import { enDesk, zhDesk } from './work';

/** Texts of the package of the same name. */
export const { t, texts, useT } = catalogue({ ...zhDesk, ...zhInstitution }, { ...enDesk, ...enInstitution });
