export { type SettlementChange, settlementChanges, tourChanges } from './changes';
export { settlementFingerprint } from './fingerprint';
export { settleYear } from './settle-year';
export type * from './types';
