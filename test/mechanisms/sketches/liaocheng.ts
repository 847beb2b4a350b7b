/** 《聊城市中小企业公共服务示范平台认定管理办法》（征求意见稿）第七、八条 as it would be written down: a sketch that the mechanisms are tried on. */
import type { Condition } from '../../../cloudfunctions/mechanisms/condition';
import type { Criterion } from '../../../cloudfunctions/mechanisms/criteria';
import type { Vocabulary } from '../../../cloudfunctions/mechanisms/figures';

const WAN = 1_000_000;
const YI = 10_000 * WAN;
const money = { unit: '万元', per: WAN } as const;
const counted = (label: string, unit: string) => ({ label, unit, whole: true }) as const;

export const words: Vocabulary = {
  legalPerson: { label: '独立法人资格' },
  since: { label: '运营' },
  assets: { label: '资产总额', ...money },
  served: counted('年服务中小企业', '家'),
  servedBefore: counted('上年服务中小企业', '家'),
  servedSpecial: counted('其中专精特新、瞪羚、规上企业', '家'),
  satisfied: counted('满意', '户'),
  asked: counted('测评', '户'),
  gathered: counted('集聚服务机构', '家'),
  cheap: counted('公益性或低收费服务', '项'),
  services: counted('服务', '项'),
  staff: counted('从业人员', '人'),
  skilled: counted('大专以上学历和中级以上职称人员', '人'),
  operator: { label: '主办单位', names: { institution: '事业单位', society: '社团法人', company: '企业' } },
  outstanding: { label: '业绩突出、示范带动明显' },
  kind: { label: '类别', names: { comprehensive: '综合类', specialised: '专业类' } },
  functions: { label: '服务功能' },
  functionCount: counted('服务功能', '项'),
  offlineServed: counted('线下年服务企业', '家'),
  informationEvents: counted('信息服务活动', '次'),
  technologyEvents: counted('技术服务活动', '次'),
  startupEvents: counted('创业服务活动', '次'),
  trained: counted('年培训', '人次'),
  financeEvents: counted('融资服务活动', '次'),
  raised: { label: '帮助融资', ...money },
  guarantees: { label: '年新增担保额', ...money },
  consultingEvents: counted('公益性诊断咨询活动', '次'),
  lawEvents: counted('法律体检或宣讲活动', '次'),
};

/** 事业单位、社团法人主办 is known; that its results are outstanding is judged, with a reason. */
const eased = (when: Condition): Criterion['eased'] => ({
  if: {
    all: [
      { fact: 'operator', is: ['institution', 'society'] },
      { judged: 'outstanding', by: 'city' },
    ],
  },
  when,
  clause: '第七条末款',
});

const basic: Criterion[] = [
  { id: 'legal-person', clause: '第七条（一）', text: '具有独立法人资格', when: { fact: 'legalPerson', is: true } },
  { id: 'operating', clause: '第七条（一）', text: '运营2年以上', when: { fact: { months: 'since' }, atLeast: 24 } },
  {
    id: 'assets',
    clause: '第七条（一）',
    text: '资产总额不低于200万元',
    when: { fact: 'assets', atLeast: 200 * WAN },
    eased: eased({ fact: 'assets', atLeast: 100 * WAN }),
  },
  { id: 'served', clause: '第七条（三）', text: '年服务中小企业80家以上', when: { fact: 'served', atLeast: 80 } },
  {
    id: 'served-special',
    clause: '第七条（三）',
    text: '其中专精特新、瞪羚、规上企业不少于5家',
    when: { fact: 'servedSpecial', atLeast: 5 },
  },
  {
    id: 'satisfaction',
    clause: '第七条（三）',
    text: '用户满意度在85%以上',
    when: { fact: { share: ['satisfied', 'asked'] }, atLeast: '0.85' },
  },
  {
    id: 'growth',
    clause: '第七条（三）',
    text: '近两年服务企业数量稳步增长',
    when: { fact: { growth: ['servedBefore', 'served'] }, above: 0 },
  },
  { id: 'gathered', clause: '第七条（四）', text: '集聚服务机构3家以上', when: { fact: 'gathered', atLeast: 3 } },
  {
    id: 'low-fee',
    clause: '第七条（六）',
    text: '公益性或低收费服务占15%以上',
    when: { fact: { share: ['cheap', 'services'] }, atLeast: '0.15' },
  },
  {
    id: 'staff',
    clause: '第七条（七）',
    text: '从事服务的人员不少于15人',
    when: { fact: 'staff', atLeast: 15 },
    eased: eased({ fact: 'staff', atLeast: 10 }),
  },
  {
    id: 'skilled',
    clause: '第七条（七）',
    text: '大专以上学历和中级以上职称人员占80%以上',
    when: { fact: { share: ['skilled', 'staff'] }, atLeast: '0.8' },
  },
];

/** Asked of who offers the function. */
const ofFunction = (id: string, clause: string, text: string, when: Condition): Criterion => ({
  id,
  clause,
  text,
  when,
  asked: { fact: 'functions', is: id },
});

const functions: Criterion[] = [
  {
    id: 'kind',
    clause: '第三条',
    text: '综合类具有多种服务功能，专业类一种',
    when: {
      any: [
        {
          all: [
            { fact: 'kind', is: 'comprehensive' },
            { fact: 'functionCount', atLeast: 2 },
          ],
        },
        {
          all: [
            { fact: 'kind', is: 'specialised' },
            { fact: 'functionCount', atLeast: 1 },
          ],
        },
      ],
    },
  },
  ofFunction('information', '第八条（一）', '线下年服务企业80家以上、活动5次以上', {
    all: [
      { fact: 'offlineServed', atLeast: 80 },
      { fact: 'informationEvents', atLeast: 5 },
    ],
  }),
  ofFunction('technology', '第八条（二）', '技术服务活动5次以上', { fact: 'technologyEvents', atLeast: 5 }),
  ofFunction('startup', '第八条（三）', '创业项目洽谈、推介活动5次以上', { fact: 'startupEvents', atLeast: 5 }),
  ofFunction('training', '第八条（四）', '年培训800人次以上', { fact: 'trained', atLeast: 800 }),
  ofFunction('finance', '第八条（五）', '活动5次以上且融资3亿元以上，或新增担保10亿元以上', {
    any: [
      {
        all: [
          { fact: 'financeEvents', atLeast: 5 },
          { fact: 'raised', atLeast: 3 * YI },
        ],
      },
      { fact: 'guarantees', atLeast: 10 * YI },
    ],
  }),
  ofFunction('consulting', '第八条（六）', '公益性诊断咨询活动4次以上', { fact: 'consultingEvents', atLeast: 4 }),
  ofFunction('law', '第八条（七）', '法律体检或法律宣讲活动4次以上', { fact: 'lawEvents', atLeast: 4 }),
];

export const criteria: readonly Criterion[] = [...basic, ...functions];
