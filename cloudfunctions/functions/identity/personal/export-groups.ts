import type { PersonalDataGroup } from '../../../contract/identity';
import { groupedNumber } from '../../../domain/attendance';
import { clockOf, dayOf } from '../../../domain/time';
import type { AuditRecord } from '../../../platform/audit';
import { unseal } from '../../../platform/secrets';
import type { PersonalDataRules } from '../../../programmes';
import type { AudienceKind, RegionId } from '../../../contract/common';
import type { SessionDoc, UserDoc } from '../../../records';
import { rulesFor } from '../../../records';
import { enterpriseFields } from './enterprise-fields';
import type { Holdings } from './holdings';

type Records = PersonalDataGroup['records'];
type Kind = PersonalDataGroup['kind'];
type Value = string | number | boolean | null | undefined;

const moment = (at: number | null | undefined): string =>
  at === null || at === undefined ? '' : `${dayOf(at)} ${clockOf(at)}`;

/** Labelled values; what is empty is left out. */
const record = (fields: Record<string, Value>): Records[number] =>
  Object.entries(fields).flatMap(([label, value]) => {
    if (value === null || value === undefined || value === '') return [];
    const shown = typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
    return [{ label, value: shown }];
  });

const STATES = { registered: '已报名', waiting: '候补', cancelled: '已取消' } as const;
const QUESTIONS = { waiting: '待答复', answered: '已答复', withdrawn: '已撤回' } as const;
const CALLS = { 'to-call': '待回访', reached: '已接通', unreachable: '未接通' } as const;
const STAFF = { 'no-phone': '无手机代签', 'paper-register': '纸质签到册', poster: '确认张贴码签到' } as const;

const audienceName = (kind: AudienceKind | null, now: number): string =>
  rulesFor(now).parameters.audienceKinds.value.find((candidate) => candidate.id === kind)?.label ?? '';
const regionName = (id: RegionId | null, now: number): string =>
  rulesFor(now).parameters.regions.value.find((region) => region.id === id)?.name ?? '';

function account(user: UserDoc | null, now: number): Records {
  if (!user) return [];
  const { profile } = user;
  return [
    record({
      微信标识: user.openid,
      姓名: profile?.name,
      单位: profile?.enterprise,
      手机号码: profile ? unseal('PHONE_KEY', profile.phoneSealed) : '',
      身份: audienceName(profile?.kind ?? null, now),
      职务: profile?.post,
      所在盟市: regionName(profile?.regionId ?? null, now),
      统一社会信用代码: profile?.creditCode,
      登记时间: moment(user.createdAt),
    }),
  ];
}

/** Everything kept about the person by kind, in the order of the rules that say why and for how long. */
export function exportGroups(
  rules: PersonalDataRules,
  user: UserDoc | null,
  held: Holdings,
  acts: readonly AuditRecord[],
  now: number,
): PersonalDataGroup[] {
  const title = (sessionId: string | null): string => held.sessions.get(sessionId ?? '')?.title ?? '';
  const venue = (sessionId: string, venueId: string): string =>
    held.sessions
      .get(sessionId)
      ?.venues.find((candidate: SessionDoc['venues'][number]) => candidate.venueId === venueId)?.name ?? '';
  const answerOf = new Map(held.answers.map((answer) => [answer.sessionId, answer]));
  const records: Record<Kind, Records> = {
    account: account(user, now),
    roles: (user?.grants ?? []).map(({ role, scopeName, grantedAt }) =>
      record({ 角色: role, 范围: scopeName, 授予时间: moment(grantedAt) }),
    ),
    registrations: held.registrations.map((doc) =>
      record({
        课程: title(doc.sessionId),
        会场: venue(doc.sessionId, doc.venueId),
        状态: STATES[doc.state],
        报名时间: moment(doc.at),
      }),
    ),
    attendance: held.attendances.map((doc) =>
      record({
        课程: title(doc.sessionId),
        会场: venue(doc.sessionId, doc.venueId),
        姓名: doc.name,
        单位: doc.enterprise,
        手机号码: doc.phoneMasked,
        身份: audienceName(doc.kind, now),
        扫码时间: moment(doc.scan?.at),
        补交: doc.scan?.late ? true : null,
        手机代号: doc.scan?.device,
        网络代号: doc.scan?.address,
        距会场米数: doc.scan?.distance,
        签名时间: moment(doc.signature?.at),
        签名编号: doc.signature?.number,
        工作人员办理: doc.staff ? STAFF[doc.staff.kind] : '',
        办理理由: doc.staff?.reason,
        办理时间: moment(doc.staff?.at),
        撤销时间: moment(doc.staff?.undoneAt),
      }),
    ),
    signatures: held.signatures.map((doc) =>
      record({ 课程: title(doc.sessionId), 签名时间: moment(doc.at), 笔迹: doc.strokes, 校验值: doc.sha256 }),
    ),
    feedback: held.receipts.map(({ sessionId, particularsSealed }) => {
      const given = answerOf.get(sessionId);
      return record({
        课程: title(sessionId),
        各项得分: given?.points.join('、'),
        总分: given?.total,
        意见: given?.opinions,
        希望的主题: given?.topics,
        反映收费: given?.charged.fee,
        反映拉赞助: given?.charged.sponsor,
        反映推销: given?.charged.sold,
        说明: given?.charged.note,
        选填情况: particularsSealed === null ? '' : unseal('FEEDBACK_KEY', particularsSealed),
      });
    }),
    followup: held.calls.map((doc) =>
      record({
        课程: title(doc.sessionId),
        状态: CALLS[doc.state],
        确实参训: doc.outcome?.tookPart,
        评价分: doc.outcome?.rating,
        反映收费: doc.outcome?.charged,
        接通时间: moment(doc.outcome?.at),
      }),
    ),
    certificates: held.certificates.map((doc) =>
      record({ 课程: title(doc.sessionId), 编号: groupedNumber(doc._id), 出具时间: moment(doc.issuedAt) }),
    ),
    favourites: held.favourites.map((item) =>
      record({ 类别: item.kind === 'policy' ? '政策' : '课程', 名称: item.title, 收藏时间: moment(item.at) }),
    ),
    enterprise: held.enterprise ? [record(enterpriseFields(held.enterprise))] : [],
    messages: [
      ...held.messages.map((doc) => record({ 标题: doc.title, 内容: doc.body, 时间: moment(doc.at), 状态: doc.state })),
      ...held.consents.map((doc) => record({ 订阅消息: doc.template, 剩余次数: doc.left })),
    ],
    refusals: held.refusals.map((doc) =>
      record({ 课程: title(doc.sessionId), 姓名: doc.who, 原因: doc.code, 时间: moment(doc.at) }),
    ),
    questions: held.questions.map((doc) =>
      record({
        政策: doc.policyTitle,
        条款: doc.about,
        提问: doc.text,
        状态: QUESTIONS[doc.state],
        提问时间: moment(doc.askedAt),
        答复: doc.answer?.text,
        答复单位: doc.answer?.by,
        答复时间: moment(doc.answer?.at),
        公开的提问: doc.answer?.publicText,
      }),
    ),
    audit: acts.map((act) =>
      record({ 事项: act.action, 对象: act.subject, 身份: act.actorRole, 时间: moment(act.at) }),
    ),
  };
  return rules.parameters.kinds.value.map(({ id: kind, ...rest }) => ({
    kind,
    ...rest,
    count: records[kind].length,
    records: records[kind],
  }));
}
