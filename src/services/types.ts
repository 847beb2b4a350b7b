import type { Input, Output } from './call';

/** Names for shapes of the contract that screens pass about. */
export type Trace = Output<'plan.progress'>['regions'][number]['trace'];
export type SessionSummary = Output<'session.listMonth'>['sessions'][number];
export type SessionDetail = Output<'session.get'>['session'];
export type Venue = SessionDetail['venues'][number];
export type MySession = Output<'registration.listMine'>['sessions'][number];
export type PolicyHit = Output<'policy.search'>['hits'][number];
export type PolicyFilters = NonNullable<Input<'policy.search'>['filters']>;
export type Policy = Output<'policy.get'>['policy'];
export type PolicyItem = Policy['items'][number];
export type Interpretation = Output<'policy.get'>['interpretations'][number];
export type FeedbackForm = Output<'feedback.getForm'>;
export type Me = Output<'identity.me'>;
export type Profile = NonNullable<Me['profile']>;
export type Grant = Me['grants'][number];
export type Receipt = Output<'attendance.scan'>;
export type RegionId = SessionSummary['regionId'];
export type AudienceKind = SessionDetail['audience'][number];
export type PolicyKind = NonNullable<PolicyFilters['kind']>;
/** One stroke of a signature: x0,y0,x1,y1,… in 0–1000 of the pad's width and height. */
export type Stroke = Input<'attendance.sign'>['strokes'][number];
