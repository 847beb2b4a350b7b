/**
 * Every reason for which a scan or a signature is refused (R-ATTEND 3–6). Each is an error code of the contract and is
 * written into the record of refused scans as it stands here.
 */
export const SCAN_REFUSALS = [
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
] as const;

export type ScanRefusal = (typeof SCAN_REFUSALS)[number];
