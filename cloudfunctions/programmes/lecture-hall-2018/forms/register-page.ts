import { LIMITS } from '../../../contract/lists';

/** The page of the paper register that staff enter from (R-ATTEND 7): one picture of it. */
export const registerPage = {
  kind: 'files',
  formats: ['picture', 'pdf'],
  most: 1,
  megabytes: LIMITS.fileMegabytes,
  label: { zh: '纸质签到册', en: 'Page of the paper register' },
} as const;
