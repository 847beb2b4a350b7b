import { catalogue } from './catalogue';
import en from './en/handbook-files';
import zh from './zh-CN/handbook-files';

/** Texts of the handbook's files, which readers and the desk load. */
export const { t, useT } = catalogue(zh, en);
