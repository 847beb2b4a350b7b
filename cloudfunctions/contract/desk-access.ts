/** What operations are at a desk: answered without signing in, after a fresh scan alone, or only on one of the two sides. */
import type { OperationName } from './index';

/** Answered in a browser where nobody has signed in: the library and what of it fits an enterprise that is said with the question, the calendar, notices, and whether a certificate is genuine. */
const OPEN: readonly OperationName[] = [
  'identity.me',
  'identity.openDeskCode',
  'identity.watchDeskCode',
  'institution.list',
  'programme.list',
  'programme.get',
  'programme.holidays',
  'policy.search',
  'policy.get',
  'policy.overview',
  'policy.listTerms',
  'policy.compare',
  'policy.match',
  'enterprise.readSentence',
  'question.listPublic',
  'handbook.list',
  'handbook.get',
  'case.search',
  'session.listMonth',
  'session.get',
  'attendance.verifyCertificate',
  'document.handbook',
  'followup.getDraw',
  'plan.progress',
  'identity.listAuditRoots',
];

/** They move money, scores, roles or days on which something closes, or take a person's data away: a desk asks for a fresh scan first. */
const FRESH: readonly OperationName[] = [
  'identity.createInvitation',
  'identity.approveInvitation',
  'identity.withdrawInvitation',
  'identity.redeemInvitation',
  'identity.revokeRole',
  'identity.deleteMyData',
  'identity.erasePerson',
  'attendance.decideStaffEntries',
  'attendance.decideLateScans',
  'evaluation.strike',
  'evaluation.unstrike',
  'evaluation.scoreSession',
  'evaluation.confirm',
  'evaluation.sendBack',
  'evaluation.review',
  'evaluation.correct',
  'programme.publishHolidays',
  'followup.openAudit',
  'followup.concludeAudit',
  'subsidy.setSettings',
  'subsidy.recordTourCost',
  'subsidy.settleYear',
];

/** Where alone they can be asked. */
const ONLY: Readonly<Partial<Record<OperationName, 'phone' | 'browser'>>> = {
  'identity.openDeskCode': 'browser',
  'identity.watchDeskCode': 'browser',
  'identity.scanDeskCode': 'phone',
  'identity.confirmDeskCode': 'phone',
  'identity.refuseDeskCode': 'phone',
};

export interface DeskAccess {
  open: boolean;
  fresh: boolean;
  only: 'phone' | 'browser' | null;
}

export const deskAccess = (name: OperationName): DeskAccess => ({
  open: OPEN.includes(name),
  fresh: FRESH.includes(name),
  only: ONLY[name] ?? null,
});
