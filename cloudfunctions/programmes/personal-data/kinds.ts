import type { Dated } from '../types';
import type { PersonalDataKind, PersonalDataKindId, PersonalDataPeriods } from './types';

const untilDeletion = '保存到您要求删除为止';
const asProof = '姓名等信息保存到您要求删除为止；去除姓名后的记录作为评分、补贴的凭据长期保存';

/**
 * How long each is kept where nobody asks for deletion before: a timer takes it away then (functions/identity/personal/periods.ts). Days, and years of the day on
 * which a session ended.
 */
export const periods: Dated<PersonalDataPeriods> = [
  {
    since: '2018-04-26',
    clause: '《个人信息保护法》第十九条、第四十七条',
    reading:
      '法律要求保存期限为实现处理目的所必要的最短时间，未规定具体年限。本系统取：评分、补贴凭据中的姓名等信息自课程结束起10年（与文书档案定期10年一致），期满去除姓名，凭据保留；没有角色的账号和工作人员录入的人员，最后一次报名、参训或提问起3年；消息2年；不公开的提问3年；邀请备注1年。',
    value: {
      proofYears: 10,
      unusedAccountDays: 1096,
      messageDays: 730,
      privateQuestionDays: 1096,
      invitationNoteDays: 365,
    },
  },
];

/** Every kind of personal data of the system. A collection that comes to hold another kind gets its row here, with a later `since`. */
const first: Dated<readonly PersonalDataKind[]>[number] = {
  since: '2018-04-26',
  clause: '《个人信息保护法》第十七条、第十九条、第四十五条、第四十七条',
  reading:
    '要求删除后，姓名、单位、电话、签名笔迹一律删除；人数、得分、补贴金额等凭据去除姓名后保留，使已作出的评分和结算不变。',
  value: [
    {
      id: 'account',
      title: '个人信息',
      purpose: '报名、签到时认定您本人，以及认定是否属于补贴对象',
      retention: untilDeletion,
      onDeletion: 'removed',
      afterDeletion: '姓名、单位、电话、身份全部删除',
    },
    {
      id: 'roles',
      title: '工作角色',
      purpose: '认定您可以办理哪些业务',
      retention: '保存到撤销或您要求删除为止',
      onDeletion: 'removed',
      afterDeletion: '全部角色交回，授予和交回的记录留在审计记录中',
    },
    {
      id: 'registrations',
      title: '报名',
      purpose: '预留座位、候补递补、通知课程变更',
      retention: asProof,
      onDeletion: 'nameless',
      afterDeletion: '未开始的报名取消，座位让给候补；已结束的只保留不含姓名的人次',
    },
    {
      id: 'attendance',
      title: '签到',
      purpose: '认定实际参训人数、学时，计算考评得分和补贴',
      retention: asProof,
      onDeletion: 'nameless',
      afterDeletion: '姓名、单位、电话、设备与位置信息删除，只保留不含姓名的一人次及时间',
    },
    {
      id: 'signatures',
      title: '手写签名',
      purpose: '证明本人到场',
      retention: asProof,
      onDeletion: 'nameless',
      afterDeletion: '笔迹删除，只保留其校验值和编号',
    },
    {
      id: 'feedback',
      title: '评价反馈',
      purpose: '计算评价反馈得分，改进课程',
      retention: '答卷自提交起不记姓名；性别、年龄等选填内容加密保存到您要求删除为止',
      onDeletion: 'nameless',
      afterDeletion: '选填的个人情况删除，答卷本来就不记姓名，继续计入统计',
    },
    {
      id: 'followup',
      title: '电话回访',
      purpose: '核实参训真实性',
      retention: asProof,
      onDeletion: 'nameless',
      afterDeletion: '电话删除，不再回访您；已有的回访结果以代号保留',
    },
    {
      id: 'certificates',
      title: '参训证明',
      purpose: '供您向他人证明参训情况',
      retention: asProof,
      onDeletion: 'nameless',
      afterDeletion: '编号仍可核验真伪，但不再显示姓名',
    },
    {
      id: 'favourites',
      title: '收藏',
      purpose: '方便您再次查看',
      retention: untilDeletion,
      onDeletion: 'removed',
      afterDeletion: '全部删除',
    },
    {
      id: 'enterprise',
      title: '企业画像',
      purpose: '匹配可享政策，有符合的新政策时告知您',
      retention: untilDeletion,
      onDeletion: 'removed',
      afterDeletion: '全部删除，不再匹配和告知',
    },
    {
      id: 'messages',
      title: '消息与订阅授权',
      purpose: '通知报名、变更、评价等事项',
      retention: untilDeletion,
      onDeletion: 'removed',
      afterDeletion: '全部删除，未发出的不再发送',
    },
    {
      id: 'refusals',
      title: '未成功的签到',
      purpose: '核查异常签到',
      retention: asProof,
      onDeletion: 'nameless',
      afterDeletion: '姓名删除，只保留时间和原因',
    },
    {
      id: 'questions',
      title: '政策提问',
      purpose: '转请牵头部门答复，并把答复告知您',
      retention: '保存到您撤回或要求删除为止；公开的问答不含提问人信息，长期保留',
      onDeletion: 'nameless',
      afterDeletion: '未答复的和未公开的全部删除，公开的问答保留，但不再能查到是谁提的',
    },
    {
      id: 'texts',
      title: '交微信审核的文字和照片',
      purpose:
        '您要公开的文字（提问、答复、评价意见、机构和讲师名称）和上传的照片，按微信的要求先由微信审核。交给微信的只有文字、照片本身和您在本小程序中的微信编号，没有姓名和电话',
      retention: '审核一完成即删除；没有通过的文字保存30天，供您修改后再提交',
      onDeletion: 'removed',
      afterDeletion: '全部删除，未审核的不再提交',
    },
    {
      id: 'desks',
      title: '电脑端登录',
      purpose: '让您看到哪些电脑用您的身份登录过，并可随时退出',
      retention: '登录结束后保存30天',
      onDeletion: 'removed',
      afterDeletion: '全部退出并删除',
    },
    {
      id: 'usage',
      title: '提交记录',
      purpose: '同一次提交因网络重发时只办一次，并限制过于频繁的操作，防止有人占用系统',
      retention: '答复和次数保存30天，提交的编号保存400天',
      onDeletion: 'removed',
      afterDeletion: '全部删除',
    },
    {
      id: 'audit',
      title: '您办理业务的审计记录',
      purpose: '公务行为可追溯，任何人不能更改',
      retention: '与评分、结算档案同期保存',
      onDeletion: 'kept',
      afterDeletion: '以编号保留，不含姓名和电话',
    },
  ],
};

const proof = '姓名等信息保存到您要求删除为止，最长至课程结束后10年；去除姓名后的记录作为评分、补贴的凭据长期保存';
const RETENTION: Partial<Record<PersonalDataKindId, string>> = {
  account: '保存到您要求删除为止；没有工作角色的，最后一次报名、参训或提问后满3年自动删除',
  registrations: proof,
  attendance: proof,
  signatures: proof,
  followup: proof,
  certificates: proof,
  refusals: proof,
  feedback: '答卷自提交起不记姓名；性别、年龄等选填内容加密保存到您要求删除为止，最长至课程结束后10年',
  favourites: '保存到您要求删除为止，随账号自动删除',
  enterprise: '保存到您要求删除为止，随账号自动删除',
  messages: '保存到您要求删除为止，最长2年',
  questions: '保存到您撤回或要求删除为止，不公开的最长3年；公开的问答不含提问人信息，长期保留',
};

export const kinds: Dated<readonly PersonalDataKind[]> = [
  first,
  {
    ...first,
    since: '2026-11-27',
    value: first.value.map((kind) => ({ ...kind, retention: RETENTION[kind.id] ?? kind.retention })),
  },
];
