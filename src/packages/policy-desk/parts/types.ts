import type { Input, Output } from '@/services/call';

/** Names for shapes of the contract that the desk of policies passes about. */
export type DraftSummary = Output<'policy.listDrafts'>['drafts'][number];
export type DraftState = DraftSummary['state'];
export type Draft = Output<'policy.getDraft'>['draft'];
export type Finding = Draft['findings'][number];
export type Proposal = Draft['proposal'];
export type DraftArticle = Proposal['articles'][number];
export type DraftItem = Proposal['items'][number];
export type DeskPolicies = Output<'policy.listForDesk'>;
export type DeskPolicy = DeskPolicies['policies'][number];
export type DeskState = NonNullable<Input<'policy.listForDesk'>['state']>;
export type DeskQuestion = Output<'question.listForDesk'>['questions'][number];
