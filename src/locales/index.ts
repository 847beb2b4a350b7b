import { catalogue } from './catalogue';
import enCommon from './en/common';
import enHome from './en/home';
import zhCommon from './zh-CN/common';
import zhHome from './zh-CN/home';

/** Texts of the main package. A subpackage has its own catalogue beside its pages, so that these stay small. */
export const main = catalogue({ ...zhCommon, ...zhHome }, { ...enCommon, ...enHome });
export const { t, useT } = main;
export type TextKey = keyof (typeof main.texts)['zh-CN'];
