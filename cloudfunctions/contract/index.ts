/**
 * The contract: every operation with its input, output, errors, and who may call it on which records. `src/` takes types only.
 *
 * `who` names roles and how far each reaches: `any` record, or its `own` (an institution's sessions, a region's, a person's).
 * `subject` says what the input names, so that the reach is checked before the handler runs.
 */
import type * as z from 'zod';
import * as attendance from './attendance';
import * as desk from './desk';
import * as document from './document';
import type { ErrorCode } from './errors';
import { evaluating } from './evaluating';
import * as feedback from './feedback';
import * as identity from './identity';
import * as institution from './institution';
import { library } from './library';
import { CODE_REFUSALS, DIGITS_REFUSALS, type KEYED_OPERATIONS, POSTER_REFUSALS, SIGNATURE_REFUSALS } from './lists';
import * as message from './message';
import {
  everyone,
  bureau,
  venueStaff,
  overseers,
  readers,
  read,
  write,
  rootKeepers,
  trailReaders,
  uploaders,
  DESK_CODE,
  type Operation,
} from './operation';
import * as plan from './plan';
import * as programme from './programme';
import * as registration from './registration';
import * as session from './session';

export type { Reach, Subject, Who } from './operation';

export const operations = {
  'identity.me': read('我的身份', identity.me, everyone),
  'identity.saveProfile': write('填写个人信息', identity.saveProfile, everyone, 'none', [
    'INVALID_PHONE',
    'PHONE_CODE_EXPIRED',
    'INVALID_CREDIT_CODE',
    'PHONE_OF_OTHER_ROLE',
  ]),
  'identity.createInvitation': write('发出邀请码', identity.createInvitation, bureau, 'none', ['CONFLICT']),
  'identity.approveInvitation': write('同意授权', identity.approveInvitation, bureau, 'none', [
    'FOUR_EYES',
    'WRONG_STAGE',
    'INVITATION_VOID',
  ]),
  'identity.withdrawInvitation': write('撤回邀请码', identity.withdrawInvitation, bureau, 'none', ['INVITATION_USED']),
  'identity.redeemInvitation': write('使用邀请码', identity.redeemInvitation, everyone, 'none', [
    'PROFILE_REQUIRED',
    'INVITATION_UNKNOWN',
    'INVITATION_USED',
    'INVITATION_EXPIRED',
    'INVITATION_WITHDRAWN',
    'INVITATION_VOID',
    'INVITATION_WAITS',
    'INVITATION_OWN',
    'INCOMPATIBLE_ROLES',
  ]),
  'identity.listRoles': read('角色名册', identity.listRoles, trailReaders),
  'identity.listDoubles': read('重复登记与兼任', identity.listDoubles, bureau),
  'identity.revokeRole': write('撤销角色', identity.revokeRole, bureau, 'none', ['LAST_BUREAU_ROLE']),
  'identity.setFavourite': write('收藏', identity.setFavourite, everyone, 'none', ['FAVOURITES_FULL']),
  'identity.listFavourites': read('我的收藏', identity.listFavourites, everyone),
  'identity.exportMyData': write('导出我的信息', identity.exportMyData, everyone),
  'identity.deleteMyData': write('删除我的信息', identity.deleteMyData, everyone, 'none', [
    'DELETION_WAITS',
    'LAST_BUREAU_ROLE',
  ]),
  'identity.previewErasure': read('删除无账号人员信息的预览', identity.previewErasure, bureau, 'none', [
    'INVALID_PHONE',
  ]),
  'identity.erasePerson': write('删除无账号人员的信息', identity.erasePerson, bureau, 'none', [
    'INVALID_PHONE',
    'DELETION_WAITS',
  ]),
  'identity.listAudit': read('审计记录', identity.listAudit, trailReaders),
  'identity.listAuditRoots': read('审计公告', identity.listAuditRoots, everyone),
  'identity.proveAudit': read('审计证明', identity.proveAudit, rootKeepers),
  'identity.exportAudit': write('导出审计记录', identity.exportAudit, bureau),

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

  'institution.create': write('登记签约培训机构', institution.create, bureau, 'none', [
    'INVALID_CREDIT_CODE',
    'INSTITUTION_DIFFERS',
    'IMPLAUSIBLE',
    'REASON_REQUIRED',
  ]),
  'institution.list': read('签约培训机构', institution.list, everyone),
  'institution.listOut': read('取消资格的培训机构', institution.listOut, readers),

  'programme.list': read('实施方案', programme.list, everyone),
  'programme.get': read('实施方案的名称、范围和数值', programme.get, everyone),

  'programme.holidays': read('放假安排', programme.holidays, everyone),
  'programme.previewHolidays': read('放假安排发布预览', programme.previewHolidays, bureau),
  'programme.publishHolidays': write('发布放假安排', programme.publishHolidays, bureau, 'none', [
    'CONFLICT',
    'HOLIDAYS_WRONG',
  ]),

  ...library,

  'session.listMonth': read('月度课程', session.listMonth, everyone),
  'session.get': read('课程详情', session.get, everyone),
  'session.listForWork': read('我承办或管理的课程', session.listForWork, readers),
  'session.checkPlan': read('查看安排中的疑点', session.checkPlan, bureau, 'none', [
    'VENUE_NOT_APPLIED_FOR',
    'INSTITUTION_OUT',
  ]),
  'session.saveDraft': write('编排课程', session.saveDraft, bureau, 'none', [
    'VENUE_NOT_APPLIED_FOR',
    'IMPLAUSIBLE',
    'INSTITUTION_OUT',
    'CONFLICT',
    'INTERESTED',
  ]),
  'session.publish': write('发布课程', session.publish, bureau, 'none', [
    'NOTHING_TO_PUBLISH',
    'VENUE_NOT_APPLIED_FOR',
    'IMPLAUSIBLE',
    'REASON_REQUIRED',
    'CONFLICT',
    'INSTITUTION_OUT',
    'INTERESTED',
  ]),
  'session.previewPublication': read('发布预览', session.previewPublication, bureau),
  'session.change': write('变更课程', session.change, bureau, 'session', [
    'IMPLAUSIBLE',
    'REASON_REQUIRED',
    'CONFLICT',
    'SESSION_NOT_PUBLISHED',
    'SESSION_STARTED',
    'SESSION_CANCELLED',
    'VENUE_NOT_APPLIED_FOR',
    'INSTITUTION_OUT',
  ]),
  'session.previewChange': read('变更预览', session.previewChange, bureau, 'session', [
    'IMPLAUSIBLE',
    'SESSION_NOT_PUBLISHED',
    'SESSION_STARTED',
    'SESSION_CANCELLED',
    'VENUE_NOT_APPLIED_FOR',
  ]),
  'session.cancel': write('取消课程', session.cancel, bureau, 'session', [
    'SESSION_STARTED',
    'SESSION_SCANS_TO_COME',
    'SESSION_ATTENDED',
    'WRONG_STAGE',
  ]),

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
  'registration.restore': write('撤销取消报名', registration.restore, everyone, 'none', [
    'PROFILE_REQUIRED',
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'REGISTRATION_CLOSED',
    'NOT_REGISTERED',
    'REGISTRATION_UNDO_TOO_LATE',
    'PLACE_TAKEN',
  ]),
  'registration.listMine': read('我的课程', registration.listMine, everyone),

  'attendance.showCode': read('出示签到码', attendance.showCode, venueStaff, 'session', [
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'VENUE_UNKNOWN',
  ]),
  'attendance.live': read('现场签到名单', attendance.live, { ...venueStaff, ...overseers }, 'session'),
  'attendance.scan': write('扫码签到', attendance.scan, everyone, 'none', [...CODE_REFUSALS, 'SCAN_OF_OTHER']),
  'attendance.signInByDigits': write('六位数字签到', attendance.signInByDigits, everyone, 'none', DIGITS_REFUSALS),
  'attendance.scanPoster': write('扫张贴码签到', attendance.scanPoster, everyone, 'none', POSTER_REFUSALS),
  'attendance.posterCode': read('张贴用签到码', attendance.posterCode, venueStaff, 'session', ['VENUE_UNKNOWN']),
  'attendance.sign': write('手写签名', attendance.sign, everyone, 'none', [
    'PROFILE_REQUIRED',
    ...SIGNATURE_REFUSALS,
    'SCAN_OF_OTHER',
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
    'SIGNATURE_INVALID',
    'ALREADY_SIGNED_BY_SELF',
    'STAFF_NAME_DIFFERS',
    'STAFF_NUMBER_KNOWN',
    'STAFF_ENTRY_DIFFERS',
    'STAFF_ENTRY_CONTRADICTED',
    'STAFF_SIGNS_SELF',
  ]),
  'attendance.undoStaffSignIn': write('撤销代签', attendance.undoStaffSignIn, venueStaff, 'session', [
    'UNDO_TOO_LATE',
    'NOT_YOUR_ENTRY',
    'ROSTER_FROZEN',
  ]),
  'attendance.listStaffEntries': read('代签核实名单', attendance.listStaffEntries, { ...venueStaff, ...overseers }),
  'attendance.decideStaffEntries': write(
    '核实代签',
    attendance.decideStaffEntries,
    { window: 'own', evaluator: 'any' },
    'session',
    ['SESSION_NOT_PUBLISHED', 'AUDIT_OPEN'],
  ),
  'attendance.ownStaffEntry': read('为我代签的记录', attendance.ownStaffEntry, everyone),
  'attendance.contradict': write('否认代签', attendance.contradict, everyone, 'none', ['STAFF_ENTRY_ENDED']),
  'attendance.getCertificate': write('领取参训证明', attendance.getCertificate, everyone, 'none', [
    'SESSION_NOT_PUBLISHED',
    'SESSION_CANCELLED',
    'SESSION_NOT_ENDED',
    'CERTIFICATE_NOT_EARNED',
  ]),
  'attendance.verifyCertificate': read('核验参训证明', attendance.verifyCertificate, everyone),
  'attendance.review': read('签到异常', attendance.review, { ...overseers, window: 'own' }, 'session'),
  'attendance.decideLateScans': write(
    '核实补交的扫码',
    attendance.decideLateScans,
    { window: 'own', evaluator: 'any' },
    'session',
    ['SESSION_NOT_PUBLISHED', 'INTERESTED', 'DECIDED_ABOVE', 'WRONG_STAGE', 'AUDIT_OPEN'],
  ),

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

  ...evaluating,

  'plan.progress': read('任务进度', plan.progress, everyone),

  'message.listMine': read('我的消息', message.listMine, everyone),
  'message.recordConsent': write('订阅消息授权', message.recordConsent, everyone),
  'message.listTexts': read('待审核的文字', message.listTexts, everyone),
  'message.discardText': write('放弃待审核的文字', message.discardText, everyone),
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type Area = OperationName extends `${infer A}.${string}` ? A : never;
/** What a caller sends (defaults may be left out) and what comes back. */
export type Input<N extends OperationName> = z.input<(typeof operations)[N]['input']> & Keyed<N>;
export type Parsed<N extends OperationName> = z.output<(typeof operations)[N]['input']>;
/** What names a request, beside what the operation's own schema has; the entry takes it off (entry/requests.ts). */
type Keyed<N extends OperationName> = N extends (typeof KEYED_OPERATIONS)[number]
  ? { requestKey?: string | undefined }
  : unknown;
export type Output<N extends OperationName> = z.output<(typeof operations)[N]['output']>;
export type Operations = { [N in OperationName]: { input: Input<N>; output: Output<N> } };

export type Answer<N extends OperationName> =
  | {
      ok: true;
      data: Output<N>;
      /** Of a list: so many stored records belong to it and cannot be shown. Left out: none. */
      unshown?: number;
    }
  | { ok: false; error: { code: ErrorCode; message: string; status: number; details: Record<string, unknown> } };

export type { ErrorCode };
