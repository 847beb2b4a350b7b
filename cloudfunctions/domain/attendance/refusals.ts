/**
 * Every reason for which a scan or a signature is refused (R-ATTEND 3–6). Each is an error code of the contract and is
 * written into the record of refused scans as it stands here.
 */
export const SCAN_REFUSALS = [
  'SCAN_MALFORMED',
  'SCAN_MAC_ALTERED',
  'SCAN_WRONG_SESSION',
  'SCAN_OTHER_VENUE',
  'SCAN_SLOT_EXPIRED',
  'SCAN_SLOT_FUTURE',
  'SCAN_CLAIM_MISMATCH',
  'SCAN_DELIVERED_TOO_LATE',
  'SCAN_BEFORE_WINDOW',
  'SCAN_AFTER_END',
  'SCAN_SESSION_NOT_PUBLISHED',
  'SCAN_SESSION_CANCELLED',
  'SCAN_NOT_REGISTERED',
  'SCAN_RECEIPT_OF_ANOTHER',
  'SCAN_PHONE_TAKEN',
  'POSTER_UNCONFIRMED',
  'POSTER_TOO_FAR',
] as const;

export type ScanRefusal = (typeof SCAN_REFUSALS)[number];
