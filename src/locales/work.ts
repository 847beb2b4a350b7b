import { catalogue } from './catalogue';
import enCommon from './en/common';
import enNames from './en/names';
import enWork from './en/work';
import zhCommon from './zh-CN/common';
import zhNames from './zh-CN/names';
import zhWork from './zh-CN/work';

/** What every desk of a role can say; the packages add their own to it. */
export const zhDesk = { ...zhCommon, ...zhNames, ...zhWork } as const;
export const enDesk = { ...enCommon, ...enNames, ...enWork } as const;

export const { t, useT } = catalogue(zhDesk, enDesk);
