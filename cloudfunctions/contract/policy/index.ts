/** 政策百度 (R-POLICY): one file for each thing that is done with policies. */
export * from './agency';
export * from './condition';
export * from './drafts';
export * from './interpretation';
export * from './match';
export * from './publishing';
export * from './reading';
export * from './record';
export * from './search';
export * from './terms';
export * from './upkeep';
