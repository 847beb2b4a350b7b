/** Search in policies (R-POLICY 2). */
export { buildPolicyIndex, type PolicyIndex } from './build-index';
export { statusOn } from './filters';
export { searchPolicies } from './search';
export * from './types';
