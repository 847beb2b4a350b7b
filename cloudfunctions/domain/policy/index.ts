/** Search in policies (R-POLICY 2). */
export { articleOf } from './article-of-clause';
export { buildSegment, segmentBuilder } from './build-segment';
export { statusOn } from './filters';
export { overviewOf } from './overview';
export { buildPolicyIndex, indexOf, merged, overlay, type PolicyIndex } from './policy-index';
export { searchPolicies } from './search';
export { type Part } from './merge-segments';
export { type Segment } from './segment';
export { encodeSegment, measureSegment, openBytes, openSegment, PREAMBLE } from './segment-file';
export * from './types';
