/**
 * The contract: every operation with its input, output, errors, and who may call it on which records. `src/` takes types only.
 *
 * `who` names roles and how far each reaches: `any` record, or its `own` (an institution's sessions, a region's, a person's).
 * `subject` says what the input names, so that the reach is checked before the handler runs.
 */
import type * as z from 'zod';
import { parties, type Sight } from '../programmes/lecture-hall-2018/parties';
import * as attendance from './attendance';
import * as caseArea from './case';
import type { Role } from './common';
import * as desk from './desk';
import * as document from './document';
import * as enterprise from './enterprise';
import type { ErrorCode } from './errors';
import * as evaluation from './evaluation';
import * as feedback from './feedback';
import * as followup from './followup';
import * as handbook from './handbook';
import * as identity from './identity';
import * as institution from './institution';
import { CODE_REFUSALS, POSTER_REFUSALS, SIGNATURE_REFUSALS } from './lists';
import * as material from './material';
import * as message from './message';
import * as plan from './plan';
import * as programme from './programme';
import * as policy from './policy';
import * as question from './question';
import * as registration from './registration';
import * as session from './session';
import * as subsidy from './subsidy';

export type Reach = 'any' | 'own';
export type Who = Partial<Record<Role, Reach>>;
export type Subject = 'session' | 'none';

interface Operation {
  /** Chinese, for the user's list of operations and the audit. */
  title: string;
  who: Who;
  subject: Subject;
  writes: boolean;
  input: z.ZodType;
  output: z.ZodType;
  /** Beside the common ones (INVALID_INPUT, FORBIDDEN, NOT_FOUND, BUSY, INTERNAL; TEXT_REFUSED, TEXT_WAITS where free-text.ts has a scene). */
  errors: readonly ErrorCode[];
}

/**
 * Reading and acting are separate rights: a list of readers may be given a role that acts nowhere, and does not compile as who may write. What
 * somebody reads only to act (a preview, the code in the hall) names those who act.
 */
declare const readersOnly: unique symbol;
const reading = <const W extends Who>(who: W): W & { readonly [readersOnly]?: true } => who;
type Acting<W> = W & { readonly [readersOnly]?: never };

const everyone = { visitor: 'any' } as const;
const bureau = { bureau: 'any' } as const;
const policyDesk = { bureau: 'any', platform: 'any' } as const;
const agencies = { agency: 'own' } as const;
/** Runs the session at the venue (R-ATTEND 7). */
const venueStaff = { institution: 'own', window: 'own', platform: 'any' } as const;
const judges = { evaluator: 'any' } as const;
/** The two whose contributions make the seed of a sample (R-FOLLOWUP 2). */
const drawers = { evaluator: 'any', bureau: 'any' } as const;
const carriers = { window: 'own', platform: 'any' } as const;
const contractor = { institution: 'own' } as const;

/** Whoever the programme says is shown it: everywhere, or of their own body or area. */
function seers(sight: Sight) {
  const seeing = Object.entries(parties).filter(([, { sees }]) => sees?.includes(sight));
  return reading(
    Object.fromEntries(seeing.map(([party, { scope }]) => [party, scope === 'programme' ? 'any' : 'own'])) as Who,
  );
}

const trailReaders = seers('trail');
const deskReaders = reading(policyDesk);
const overseers = seers('evaluation');
const moneyReaders = seers('money');
const readers = reading({ ...venueStaff, ...overseers, prefecture: 'own' });

/** Whoever works here hands files in somewhere; what they are entered as is checked where they are entered. */
const uploaders = { ...venueStaff, ...judges, ...bureau, ...agencies, prefecture: 'own' } as const;
const DESK_CODE = ['PROFILE_REQUIRED', 'DESK_CODE_EXPIRED', 'DESK_CODE_TAKEN', 'DESK_OF_ANOTHER'] as const;

type Row<S> = S & Omit<Operation, 'input' | 'output'>;
const op =
  (writes: boolean) =>
  <const S extends { input: z.ZodType; output: z.ZodType }>(
    title: string,
    schemas: S,
    who: Who,
    subject: Subject = 'none',
    errors: readonly ErrorCode[] = [],
  ): Row<S> => ({ ...schemas, title, who, subject, writes, errors });
const read = op(false);
const write: <const S extends { input: z.ZodType; output: z.ZodType }>(
  title: string,
  schemas: S,
  who: Acting<Who>,
  subject?: Subject,
  errors?: readonly ErrorCode[],
) => Row<S> = op(true);

export const operations = {
  'identity.me': read('我的身份', identity.me, everyone),
  'identity.saveProfile': write('填写个人信息', identity.saveProfile, everyone, 'none', [
    'INVALID_PHONE',
    'INVALID_CREDIT_CODE',
  ]),
  'identity.createInvitation': write('发出邀请码', identity.createInvitation, bureau),
  'identity.redeemInvitation': write('使用邀请码', identity.redeemInvitation, everyone, 'none', [
    'PROFILE_REQUIRED',
    'INVITATION_UNKNOWN',
    'INVITATION_USED',
    'INVITATION_EXPIRED',
    'INCOMPATIBLE_ROLES',
  ]),
  'identity.listRoles': read('角色名册', identity.listRoles, trailReaders),
  'identity.revokeRole': write('撤销角色', identity.revokeRole, bureau, 'none', ['LAST_BUREAU_ROLE']),
  'identity.setFavourite': write('收藏', identity.setFavourite, everyone, 'none', ['FAVOURITES_FULL']),
  'identity.listFavourites': read('我的收藏', identity.listFavourites, everyone),
  'identity.exportMyData': write('导出我的信息', identity.exportMyData, everyone),
  'identity.deleteMyData': write('删除我的信息', identity.deleteMyData, everyone, 'none', [
    'DELETION_WAITS',
    'LAST_BUREAU_ROLE',
  ]),
  'identity.listAudit': read('审计记录', identity.listAudit, trailReaders),

  'identity.openDeskCode': write('请求电脑端登录码', desk.openCode, everyone, 'none', ['TOO_MANY_CODES']),
  'identity.watchDeskCode': read('等待扫码', desk.watchCode, everyone),
  'identity.scanDeskCode': write('扫电脑端登录码', desk.scanCode, everyone, 'none', DESK_CODE),
  'identity.confirmDeskCode': write('确认电脑端登录', desk.confirmCode, everyone, 'none', [
    ...DESK_CODE,
    'DESK_CODE_WRONG',
  ]),
  'identity.refuseDeskCode': write('拒绝电脑端登录', desk.refuseCode, everyone),
  'identity.listDesks': read('已登录的电脑', desk.listDesks, everyone),
  'identity.endDesks': write('退出电脑端登录', desk.endDesks, everyone),
  'identity.uploadLink': write('取得上传链接', desk.uploadLink, uploaders),

  'institution.create': write('登记签约培训机构', institution.create, bureau, 'none', ['INVALID_CREDIT_CODE']),
  'institution.list': read('签约培训机构', institution.list, everyone),

  'programme.list': read('实施方案', programme.list, everyone),
  'programme.get': read('实施方案的名称、范围和数值', programme.get, everyone),

  'policy.search': read('政策检索', policy.search, everyone),
  'policy.get': read('政策全文', policy.get, everyone),
  'policy.match': read('政策匹配', policy.match, everyone, 'none', ['ENTERPRISE_REQUIRED']),
  'policy.overview': read('政策概览', policy.overview, everyone),
  'policy.listTerms': read('检索提示词', policy.listTerms, everyone),
  'policy.listMisses': read('未找到的检索', policy.listMisses, deskReaders),
  'policy.dismissMiss': write('处理未找到的检索', policy.dismissMiss, policyDesk),
  'policy.listSynonyms': read('同义词', policy.listSynonyms, deskReaders),
  'policy.saveSynonym': write('保存同义词', policy.saveSynonym, policyDesk, 'none', ['SYNONYMS_FULL']),
  'policy.removeSynonym': write('删除同义词', policy.removeSynonym, policyDesk),
  'policy.listByAgency': read('部门的政策条目', policy.listByAgency, { ...deskReaders, ...agencies }),
  'policy.compare': read('版本对照', policy.compare, everyone),
  'policy.publish': write('发布政策', policy.publish, policyDesk),
  'policy.repeal': write('废止政策', policy.repeal, policyDesk),
  'policy.withdrawRepeal': write('撤销废止', policy.withdrawRepeal, policyDesk, 'none', ['WRONG_STAGE']),
  'policy.setReviewDay': write('复核政策', policy.setReviewDay, policyDesk),
  'policy.listForDesk': read('政策库', policy.listForDesk, deskReaders),
  'policy.import': write('导入政策文件', policy.importPolicy, policyDesk, 'none', ['FILE_UNUSABLE']),
  'policy.listDrafts': read('导入的草稿', policy.listDrafts, deskReaders),
  'policy.getDraft': read('核对草稿', policy.getDraft, deskReaders),
  'policy.saveDraft': write('保存草稿', policy.saveDraft, policyDesk, 'none', ['CONFLICT', 'WRONG_STAGE']),
  'policy.reviewDraft': write('审核草稿', policy.reviewDraft, policyDesk, 'none', ['CONFLICT', 'WRONG_STAGE']),
  'policy.publishDraft': write('发布草稿', policy.publishDraft, policyDesk, 'none', ['CONFLICT', 'WRONG_STAGE']),
  'policy.revise': write('修订已发布的政策', policy.revise, policyDesk),
  'policy.discardDraft': write('放弃草稿', policy.discardDraft, policyDesk, 'none', ['WRONG_STAGE']),

  'enterprise.get': read('企业画像', enterprise.get, everyone),
  'enterprise.save': write('保存企业画像', enterprise.save, everyone),
  'enterprise.remove': write('删除企业画像', enterprise.remove, everyone),

  'policy.listInterpretations': read('政策解读', policy.listInterpretations, deskReaders),
  'policy.saveInterpretation': write('发布解读', policy.saveInterpretation, policyDesk),
  'policy.removeInterpretation': write('撤下解读', policy.removeInterpretation, policyDesk),

  'question.ask': write('提问', question.ask, everyone, 'none', ['QUESTIONS_FULL']),
  'question.listPublic': read('公开答复', question.listPublic, everyone),
  'question.listMine': read('我的提问', question.listMine, everyone),
  'question.withdraw': write('撤回提问', question.withdraw, everyone, 'none', ['WRONG_STAGE']),
  'question.listForDesk': read('待答复的提问', question.listForDesk, { ...deskReaders, ...agencies }),
  'question.get': read('提问详情', question.get, { ...deskReaders, ...agencies }),
  'question.answer': write('答复提问', question.answer, { ...policyDesk, ...agencies }, 'none', [
    'CONFLICT',
    'WRONG_STAGE',
  ]),

  'handbook.list': read('政策词典各版', handbook.list, everyone),
  'handbook.get': read('政策词典', handbook.get, everyone),
  'handbook.make': write('编制政策词典', handbook.make, policyDesk, 'none', ['HANDBOOK_EMPTY']),

  'session.listMonth': read('月度课程', session.listMonth, everyone),
  'session.get': read('课程详情', session.get, everyone),
  'session.listForWork': read('我承办或管理的课程', session.listForWork, readers),
  'session.saveDraft': write('编排课程', session.saveDraft, bureau, 'none', [
    'VENUE_NOT_APPLIED_FOR',
    'CONFLICT',
    'INTERESTED',
  ]),
  'session.publish': write('发布课程', session.publish, bureau, 'none', [
    'NOTHING_TO_PUBLISH',
    'VENUE_NOT_APPLIED_FOR',
    'INTERESTED',
  ]),
  'session.previewPublication': read('发布预览', session.previewPublication, bureau),
  'session.change': write('变更课程', session.change, bureau, 'session', [
    'SESSION_NOT_PUBLISHED',
    'SESSION_STARTED',
    'SESSION_CANCELLED',
    'VENUE_NOT_APPLIED_FOR',
  ]),
  'session.previewChange': read('变更预览', session.previewChange, bureau, 'session', [
    'SESSION_NOT_PUBLISHED',
    'SESSION_STARTED',
    'SESSION_CANCELLED',
    'VENUE_NOT_APPLIED_FOR',
  ]),
  'session.cancel': write('取消课程', session.cancel, bureau, 'session', ['SESSION_STARTED']),

  'registration.create': write('报名', registration.create, everyone, 'none', [
    'PROFILE_REQUIRED',
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'REGISTRATION_CLOSED',
    'REGISTERED_AT_OTHER_VENUE',
    'VENUE_UNKNOWN',
  ]),
  'registration.cancel': write('取消报名', registration.cancel, everyone, 'none', [
    'REGISTRATION_CLOSED',
    'NOT_REGISTERED',
  ]),
  'registration.listMine': read('我的课程', registration.listMine, everyone),

  'attendance.showCode': read('出示签到码', attendance.showCode, venueStaff, 'session', [
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'VENUE_UNKNOWN',
  ]),
  'attendance.live': read('现场签到名单', attendance.live, { ...venueStaff, ...overseers }, 'session'),
  'attendance.scan': write('扫码签到', attendance.scan, everyone, 'none', CODE_REFUSALS),
  'attendance.scanPoster': write('扫张贴码签到', attendance.scanPoster, everyone, 'none', POSTER_REFUSALS),
  'attendance.posterCode': read('张贴用签到码', attendance.posterCode, venueStaff, 'session', ['VENUE_UNKNOWN']),
  'attendance.sign': write('手写签名', attendance.sign, everyone, 'none', [
    'PROFILE_REQUIRED',
    ...SIGNATURE_REFUSALS,
    'SIGNATURE_INVALID',
    'SIGN_IN_CLOSED',
  ]),
  'attendance.signInByStaff': write('工作人员代签', attendance.signInByStaff, venueStaff, 'session', [
    'SIGN_IN_NOT_OPEN',
    'SIGN_IN_CLOSED',
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'VENUE_UNKNOWN',
    'INVALID_PHONE',
    'PHONE_ALREADY_SIGNED',
  ]),
  'attendance.undoStaffSignIn': write('撤销代签', attendance.undoStaffSignIn, venueStaff, 'session', [
    'UNDO_TOO_LATE',
    'NOT_YOUR_ENTRY',
  ]),
  'attendance.getCertificate': write('领取参训证明', attendance.getCertificate, everyone, 'none', [
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'SESSION_NOT_ENDED',
    'CERTIFICATE_NOT_EARNED',
  ]),
  'attendance.verifyCertificate': read('核验参训证明', attendance.verifyCertificate, everyone),
  'attendance.review': read('签到异常', attendance.review, overseers, 'session'),

  'document.certificate': write('下载参训证明', document.certificate, everyone, 'none', [
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'SESSION_NOT_ENDED',
    'CERTIFICATE_NOT_EARNED',
  ]),
  'document.handbook': write('下载政策词典', document.handbook, everyone),

  'feedback.getForm': read('评价表', feedback.getForm, everyone),
  'feedback.submit': write('提交评价', feedback.submit, everyone, 'none', [
    'NOT_SIGNED_IN',
    'FEEDBACK_NOT_OPEN',
    'FEEDBACK_CLOSED',
    'FEEDBACK_INCOMPLETE',
  ]),
  'feedback.summary': read('评价汇总', feedback.summary, readers, 'session'),

  'case.list': read('待办', caseArea.list, everyone),
  'case.get': read('事项', caseArea.get, everyone),
  'case.act': write('办理', caseArea.act, everyone, 'none', ['WRONG_STAGE', 'STEP_WAITS', 'FOUR_EYES']),

  'material.get': read('考评材料', material.get, readers, 'session'),
  'material.listQueue': read('待办材料', material.listQueue, {
    ...contractor,
    ...carriers,
    ...overseers,
    prefecture: 'own',
  }),
  'material.attach': write('上传材料', material.attach, contractor, 'session', [
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
    'FILE_UNUSABLE',
  ]),
  'material.detach': write('移除材料', material.detach, contractor, 'session', [
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
  ]),
  'material.saveRecording': write('登记录像', material.saveRecording, contractor, 'session', [
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
  ]),
  'material.submit': write('报送材料', material.submit, contractor, 'session', [
    'SESSION_NOT_ENDED',
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
    'MATERIALS_INCOMPLETE',
  ]),
  'material.forward': write('移交材料', material.forward, carriers, 'session', ['MATERIALS_NOT_WITH_YOU']),
  'material.sendBack': write('退回材料', material.sendBack, carriers, 'session', ['MATERIALS_NOT_WITH_YOU']),
  'material.reopen': write('重新开放材料报送', material.reopen, bureau, 'session', ['WRONG_STAGE']),

  'evaluation.listQueue': read('评分任务', evaluation.listQueue, overseers),
  'evaluation.listFinal': read('最终得分', evaluation.listFinal, readers),
  'evaluation.getSheet': read('评分表', evaluation.getSheet, { ...contractor, ...overseers }, 'session'),
  'evaluation.tryScore': read('自测得分', evaluation.tryScore, contractor, 'session', [
    'NOT_READY_TO_SCORE',
    'JUDGEMENT_OUT_OF_BAND',
  ]),
  'evaluation.previewScore': read('试算得分', evaluation.previewScore, judges, 'session', [
    'NOT_READY_TO_SCORE',
    'JUDGEMENT_OUT_OF_BAND',
    'NUMBER_MAY_ONLY_BE_LOWERED',
  ]),
  'evaluation.scoreSession': write('评分', evaluation.scoreSession, judges, 'session', [
    'NOT_READY_TO_SCORE',
    'JUDGEMENT_OUT_OF_BAND',
    'NUMBER_MAY_ONLY_BE_LOWERED',
    'WRONG_STAGE',
    'SCORE_FINAL',
  ]),
  'evaluation.confirm': write('确认得分', evaluation.confirm, bureau, 'session', [
    'WRONG_STAGE',
    'CONFLICT',
    'FOUR_EYES',
  ]),
  'evaluation.sendBack': write('退回评分', evaluation.sendBack, bureau, 'session', ['WRONG_STAGE', 'CONFLICT']),
  'evaluation.object': write('提出异议', evaluation.object, contractor, 'session', [
    'WRONG_STAGE',
    'OBJECTION_TOO_LATE',
  ]),
  'evaluation.review': write('复核异议', evaluation.review, judges, 'session', [
    'WRONG_STAGE',
    'JUDGEMENT_OUT_OF_BAND',
    'NUMBER_MAY_ONLY_BE_LOWERED',
  ]),
  'evaluation.correct': write('更正得分', evaluation.correct, judges, 'session', [
    'WRONG_STAGE',
    'JUDGEMENT_OUT_OF_BAND',
    'NUMBER_MAY_ONLY_BE_LOWERED',
  ]),

  'followup.commit': write('投入抽样随机数', followup.commit, drawers, 'none', ['ROSTER_NOT_FROZEN', 'ROSTER_EMPTY']),
  'followup.draw': write('抽取回访样本', followup.draw, drawers, 'session', [
    'ROSTER_NOT_FROZEN',
    'ROSTER_EMPTY',
    'CONTRIBUTIONS_MISSING',
  ]),
  'followup.enlarge': write('扩大回访样本', followup.enlarge, judges, 'session', [
    'CONTRIBUTIONS_MISSING',
    'FOLLOW_UP_OVERDUE',
  ]),
  'followup.getDraw': read('抽样公开记录', followup.getDraw, everyone),
  'followup.listCalls': read('回访名单', followup.listCalls, judges),
  'followup.revealPhone': write('查看回访电话', followup.revealPhone, judges, 'session', ['NOT_IN_SAMPLE']),
  'followup.recordCall': write('登记回访结果', followup.recordCall, judges, 'session', [
    'NOT_IN_SAMPLE',
    'CALL_ALREADY_ANSWERED',
    'FOLLOW_UP_OVERDUE',
  ]),

  'subsidy.getSettings': read('结算口径', subsidy.getSettings, moneyReaders),
  'subsidy.setSettings': write('设定结算口径', subsidy.setSettings, bureau, 'none', [
    'SETTINGS_FIXED',
    'REVIEW_FEE_OUT_OF_RANGE',
  ]),
  'subsidy.recordTourCost': write('登记调研培训费用', subsidy.recordTourCost, bureau, 'session', ['WRONG_STAGE']),
  'subsidy.getTourCost': read('调研培训费用', subsidy.getTourCost, moneyReaders, 'session'),
  'subsidy.settleYear': write('年度结算', subsidy.settleYear, bureau, 'none', ['NOTHING_TO_SETTLE', 'INTERESTED']),
  'subsidy.getSettlement': read('年度结算结果', subsidy.getSettlement, { ...moneyReaders, platform: 'any' }, 'none', [
    'INTERESTED',
  ]),

  'plan.progress': read('任务进度', plan.progress, everyone),

  'message.listMine': read('我的消息', message.listMine, everyone),
  'message.recordConsent': write('订阅消息授权', message.recordConsent, everyone),
  'message.listTexts': read('待审核的文字', message.listTexts, everyone),
  'message.discardText': write('放弃待审核的文字', message.discardText, everyone),
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type Area = OperationName extends `${infer A}.${string}` ? A : never;
/** What a caller sends (defaults may be left out) and what comes back. */
export type Input<N extends OperationName> = z.input<(typeof operations)[N]['input']>;
export type Parsed<N extends OperationName> = z.output<(typeof operations)[N]['input']>;
export type Output<N extends OperationName> = z.output<(typeof operations)[N]['output']>;
export type Operations = { [N in OperationName]: { input: Input<N>; output: Output<N> } };

export type Answer<N extends OperationName> =
  | { ok: true; data: Output<N> }
  | { ok: false; error: { code: ErrorCode; message: string; status: number; details: Record<string, unknown> } };

export type { ErrorCode };
