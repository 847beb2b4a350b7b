import type { useT } from '@/locales/evaluator';

type Key = Parameters<ReturnType<typeof useT>>[0];
type Code = Extract<Key, `refusal.${string}`> extends `refusal.${infer C}` ? C : never;

const codes = [
  'REPEATED',
  'CODE_MALFORMED',
  'CODE_FORGED',
  'CODE_WRONG_SESSION',
  'CODE_OTHER_VENUE',
  'CODE_EXPIRED',
  'CODE_FROM_FUTURE',
  'CODE_TOO_LATE',
  'SIGN_IN_NOT_OPEN',
  'SIGN_IN_CLOSED',
  'SESSION_NOT_PUBLISHED',
  'SESSION_CANCELLED',
  'WALK_IN_NOT_ALLOWED',
  'SCAN_REQUIRED',
  'PHONE_ALREADY_SIGNED',
  'LOCATION_REQUIRED',
  'TOO_FAR_FROM_VENUE',
] as const satisfies readonly Code[];

/** Why a scan was refused, for the one who reviews it; a reason that this version does not know keeps its code. */
export const refusalText = (t: ReturnType<typeof useT>, code: string): string => {
  const known = codes.find((one) => one === code);
  return known ? t(`refusal.${known}`) : code;
};
