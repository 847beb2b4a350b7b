/**
 * What people type freely in each operation that writes, and who reads it: the one place that decides what WeChat checks before others see it
 * (test/functions/free-text.test.ts fails for a field that is not here).
 *
 * WeChat demands the check of what users publish (its rules on 用户自行生成的内容); for what the operator itself publishes the operator answers.
 * `official`: the operator's own words in office (policies, notices, reasons, scores). `office`: reaches only those who handle the matter, as with a paper
 * form; real names, which no public page shows, are among it and are not given to WeChat. `own`: only the author reads it. `scene`: others read it.
 */
import type { OperationName } from '.';

/** WeChat's: particulars, comment, forum, log of one's life. */
export type TextScene = 1 | 2 | 3 | 4;
export type TextClass = 'official' | 'office' | 'own' | { readonly scene: TextScene };

const PARTICULARS = { scene: 1 } as const;
const COMMENT = { scene: 2 } as const;
const lecturer = {
  'plan.lecturer.name': PARTICULARS,
  'plan.lecturer.unit': PARTICULARS,
  'plan.lecturer.title': PARTICULARS,
};

/** By the path in the input, `*` for every item; `**` for all else of the operation, never with a scene. */
export const FREE_TEXT: { readonly [N in OperationName]?: Readonly<Record<string, TextClass>> } = {
  'identity.saveProfile': { '**': 'office' },
  'identity.createInvitation': { '**': 'office' },
  'identity.exportAudit': { cursor: 'own' },
  'identity.withdrawInvitation': { reason: 'official' },
  'identity.redeemInvitation': { '**': 'office' },
  'identity.erasePerson': { '**': 'office' },
  'identity.revokeRole': { '**': 'official' },
  'identity.confirmDeskCode': { compare: 'own' },
  'institution.create': { name: PARTICULARS, '**': 'official' },
  'policy.saveSynonym': { '**': 'official' },
  'policy.publish': { '**': 'official' },
  'policy.repeal': { '**': 'official' },
  'policy.withdrawRepeal': { '**': 'official' },
  'policy.import': { '**': 'official' },
  'policy.saveDraft': { '**': 'official' },
  'policy.saveInterpretation': { '**': 'official' },
  'programme.publishHolidays': { '**': 'official' },
  'enterprise.save': { 'enterprise.name': 'own', 'enterprise.remarks': 'own' },
  'question.ask': { text: COMMENT },
  'question.answer': { text: COMMENT, by: PARTICULARS, publicText: COMMENT },
  'handbook.make': { note: 'official' },
  'session.saveDraft': { ...lecturer, '**': 'official' },
  'session.publish': { '**': 'official' },
  'session.change': { ...lecturer, '**': 'official' },
  'session.cancel': { reason: 'official' },
  'attendance.scan': { '**': 'office' },
  'attendance.scanPoster': { '**': 'office' },
  'attendance.signInByDigits': { '**': 'office' },
  'attendance.signInByStaff': { '**': 'office' },
  'attendance.decideStaffEntries': { '**': 'official' },
  'attendance.decideLateScans': { '**': 'official' },
  'attendance.contradict': { reason: 'office' },
  'feedback.submit': { opinions: COMMENT, topics: COMMENT, 'charged.note': COMMENT, '**': 'office' },
  'case.act': { '**': 'office' },
  'material.attach': { '**': 'office' },
  'material.saveRecording': { where: 'office' },
  'material.forward': { note: 'office' },
  'material.sendBack': { reason: 'official' },
  'material.reopen': { reason: 'official' },
  'evaluation.scoreSession': { '**': 'official' },
  'evaluation.strike': { reason: 'official' },
  'evaluation.unstrike': { reason: 'official' },
  'evaluation.confirm': { '**': 'official' },
  'evaluation.sendBack': { reason: 'official' },
  'evaluation.object': { reason: 'office' },
  'evaluation.review': { '**': 'official' },
  'evaluation.correct': { '**': 'official' },
  'followup.openAudit': { reason: 'official' },
  'followup.recordCall': { remarks: 'office', '**': 'official' },
  'subsidy.recordTourCost': { '**': 'office' },
  'subsidy.setSettings': { '**': 'official' },
};

export interface PublicText {
  path: string;
  scene: TextScene;
  text: string;
}

function textsAt(value: unknown, steps: readonly string[], path: string): { path: string; text: string }[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' && value.trim() !== '' ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = step === '*' ? Object.entries(value) : [[step, (value as Record<string, unknown>)[step]] as const];
  return entries.flatMap(([key, inner]) => textsAt(inner, rest, path === '' ? key : `${path}.${key}`));
}

/** What others will read of an input, the empty left out. */
export const publicTexts = (operation: OperationName, input: unknown): PublicText[] =>
  Object.entries(FREE_TEXT[operation] ?? {}).flatMap(([path, kind]) =>
    typeof kind === 'object'
      ? textsAt(input, path.split('.'), '').map((found) => ({ ...found, scene: kind.scene }))
      : [],
  );
