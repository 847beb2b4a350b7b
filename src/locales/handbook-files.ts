import { catalogue } from './catalogue';
import { zh, en } from './words/handbook-files';

/** Texts of the handbook's files, which readers and the desk load. */
export const { t, useT } = catalogue(zh, en);
