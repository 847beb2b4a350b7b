import type { Output } from '@/services/call';

/** Names for the parts of a comparison. */
export type Comparison = Output<'policy.compare'>;
export type ComparedArticle = Comparison['articles'][number];
export type Piece = ComparedArticle['pieces'][number];
export type ChangedField = Comparison['particulars'][number];
export type Versions = Output<'policy.get'>['versions'];
