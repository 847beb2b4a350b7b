import { ask } from '../questions';
import { SMALL_OR_MICRO, judged, need, sme, smallOrMicro, within, type Terms } from '../conditions';
import type { Requirement } from '../types';

const HERE = within('聊城市', '371500', '第一条');

/** 200万元 and 100万元 in 分. */
const ASSETS_FEN = 200_000_000;
const EASED_ASSETS_FEN = 100_000_000;

const SERVES = need('为中小企业提供公共服务', '第二条', ask('serves-smes'));
const TWO_YEARS = need('运营2年以上', '第七条（一）', { amount: 'ageMonths', atLeast: 24 });
const RECORD: Requirement[] = [
  need('独立法人，合法经营', '第七条（一）', ask('legal-person-separate-tax')),
  need('年服务中小企业80家以上，其中专精特新、瞪羚、规上企业不少于5家', '第七条（三）', ask('serves-80-smes')),
  need('近两年户数稳步增长，满意度85%以上', '第七条（三）', ask('good-service-record')),
  need('有固定场所和设施，集聚服务机构3家以上', '第七条（四）', ask('service-premises')),
  need('公益性或低收费服务占15%以上，对小微企业有优惠', '第七条（六）', ask('low-fee-share-15')),
];
const DECIDED: Requirement[] = [
  need('达到七项功能中所报一项的年度指标', '第八条', {
    any: [
      ask('information-80-smes'),
      ask('technology-5-events'),
      ask('startup-5-events'),
      ask('training-800'),
      ask('finance-300-million'),
      ask('consulting-4-events'),
      ask('law-4-events'),
    ],
  }),
  need('提交第十二条所列14项材料', '第十二条', null),
  judged('县级主管部门测评推荐', '第十一条'),
  judged('市工业和信息化局评审，公示5个工作日无异议后授予', '第十四条'),
  need('没有因违法违规在3年内被撤销称号', '第二十二条', ask('no-violation-3-years')),
];

/** What 第八条 demands of each function binds the platform, not the enterprise that it serves. */
const served = (part: string): Terms => ({ requirements: [HERE, sme(`第六条${part}`)] });

/** 第六条 and 第八条: the services an enterprise finds at a title holder. */
export const serviceTerms: Record<string, Terms> = {
  'lc-information': served('（一）'),
  'lc-technology': served('（二）'),
  'lc-startup': {
    requirements: [
      HERE,
      need('创业者，或创办三年内的小企业', '第六条（三）', {
        any: [ask('plans-business'), { all: [SMALL_OR_MICRO, { amount: 'ageMonths', below: 36 }] }],
      }),
    ],
  },
  'lc-training': served('（四）'),
  'lc-finance': served('（五）'),
  'lc-consulting': served('（六）'),
  'lc-law': served('（七）'),
  'lc-low-fee': { requirements: [HERE, smallOrMicro('第七条（六）')] },
};

/** 第七条 to 第二十四条: what an institution needs for the title and around it. */
export const titleTerms: Record<string, Terms> = {
  'lc-title': {
    requirements: [
      HERE,
      SERVES,
      TWO_YEARS,
      need('资产总额不低于200万元', '第七条（一）', { amount: 'assetsFen', atLeast: ASSETS_FEN }),
      ...RECORD,
      need('从事服务的人员不少于15人，专业人员占80%以上', '第七条（七）', {
        all: [{ amount: 'staff', atLeast: 15 }, ask('service-staff-15')],
      }),
      ...DECIDED,
    ],
    combinable: '称号有效期3年，期满当年可再次申报（第十八条）。',
  },
  'lc-title-public-institution': {
    requirements: [
      HERE,
      SERVES,
      need('由事业单位、社团法人主办', '第七条末段', ask('public-body')),
      TWO_YEARS,
      need('资产总额不低于100万元', '第七条末段', { amount: 'assetsFen', atLeast: EASED_ASSETS_FEN }),
      ...RECORD,
      need('从事服务的人员不少于10人，专业人员占80%以上', '第七条末段', {
        all: [{ amount: 'staff', atLeast: 10 }, ask('service-staff-10')],
      }),
      judged('服务业绩突出、示范带动作用明显，由市工业和信息化局评审', '第七条末段'),
      ...DECIDED,
    ],
    combinable: '称号有效期3年，期满当年可再次申报（第十八条）。',
  },
  'lc-nursery': {
    requirements: [HERE, SERVES, judged('入库条件文件没有写；由市工业和信息化局建库，择优认定', '第十六条')],
  },
  'lc-county-support': {
    requirements: [
      HERE,
      need('县级及以上示范平台', '第二十四条', { all: [{ marker: 'service-platform' }, ask('county-recognised')] }),
      need('扶持的方式和数额，文件没有写', '第二十四条', null),
    ],
  },
  'lc-comment': {
    requirements: [HERE, need('2021年4月22日至5月22日书面反馈', '说明 五', null)],
  },
};
