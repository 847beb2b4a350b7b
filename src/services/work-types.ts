import type { Input, Output } from './call';

/** Names for shapes of the contract that the desks of the roles pass about. */
export type WorkSession = Output<'session.listForWork'>['sessions'][number];
export type WorkStage = WorkSession['stage'];
export type MaterialState = Output<'material.get'>;
export type MaterialFile = MaterialState['files'][number];
export type FileKind = MaterialFile['kind'];
export type PhotoKind = NonNullable<MaterialFile['photoKind']>;
export type QueueItem = Output<'evaluation.listQueue'>['items'][number];
export type Sheet = Output<'evaluation.getSheet'>;
export type ScoreRecord = Sheet['records'][number];
export type Judgement = Input<'evaluation.previewScore'>['judgement'];
export type Call = Output<'followup.listCalls'>['calls'][number];
export type Settlement = Output<'subsidy.settleYear'>['settlement'];
export type SettlementLine = Settlement['lines'][number];
export type YearSettings = Output<'subsidy.getSettings'>;
export type LivePerson = Output<'attendance.live'>['people'][number];
/** Of the hall's screen; the list has late ones and those in review apart. */
export type Counts = Output<'attendance.showCode'>['counts'];
export type SessionPlan = NonNullable<Output<'session.get'>['session']['plan']>;
export type Institution = Output<'institution.list'>['institutions'][number];
export type GrantedRole = Input<'identity.createInvitation'>['role'];
export type Scope = Input<'identity.createInvitation'>['scope'];
export type AuditRecord = Output<'identity.listAudit'>['records'][number];
