import { ask } from '../questions';
import { judged, need, sme, within, type Terms } from '../conditions';
import type { Condition } from '../types';

const HERE = within('昆明市', '530100', '第二條');
const ONCE = '中心、示范平台、示范基地的运营补助按“就高不重复”给：同一单位有几个名头的，只补最高一项（第十八條）。';
const SPENT = need('补助只能用于公共服务活动和购买第三方专业服务', '第十八條', null);
const ANY_PLATFORM: Condition = {
  any: [{ marker: 'service-centre' }, { marker: 'service-platform' }, { marker: 'demonstration-base' }],
};
const RECOGNISED = need('市级及以上认定', '第二條', ask('city-recognised'));

/** What the measures of Kunming demand of centres, platforms, bases and enterprises. */
export const terms: Record<string, Terms> = {
  'km-centre': {
    requirements: [
      HERE,
      need('市、县两级政府或开发区管委会批准成立的中小企业服务中心', '第二條', { marker: 'service-centre' }),
      judged('市工业和信息化局年度评价合格以上', '第十八條'),
      SPENT,
    ],
    combinable: ONCE,
  },
  'km-platform': {
    requirements: [
      HERE,
      need('中小企业服务平台', '第二條', { marker: 'service-platform' }),
      RECOGNISED,
      judged('市工业和信息化局年度评价良好以上', '第十八條'),
      need('累计补助不超过15万元', '第十八條', ask('platform-subsidy-below-150000')),
      SPENT,
    ],
    combinable: ONCE,
  },
  'km-base': {
    requirements: [
      HERE,
      need('小型微型企业创业创新示范基地', '第二條', { marker: 'demonstration-base' }),
      RECOGNISED,
      judged('市工业和信息化局年度评价良好以上', '第十八條'),
      need('累计补助不超过40万元', '第十八條', ask('base-subsidy-below-400000')),
      SPENT,
    ],
    combinable: ONCE,
  },
  'km-grade': {
    requirements: [
      HERE,
      need('服务中心、市级示范平台或示范基地', '第十五條', ANY_PLATFORM),
      need('按评价通知准备年度材料和工作台账', '第十七條（二）', ask('applied-materials-ready')),
      judged('属地主管部门审核，市工业和信息化局组织专家评审确定等级', '第十七條（三）'),
    ],
  },
  'km-open-service': {
    requirements: [HERE, sme('第二條'), need('接受过平台的服务', '第十一條', ask('used-platform-service'))],
  },
  'km-service-network': {
    requirements: [HERE, sme('第七條（一）')],
  },
  'km-department-support': {
    requirements: [
      HERE,
      need('辖区内的中小企业服务中心、服务平台或示范基地', '第二條', ANY_PLATFORM),
      need('扶持的方式和数额，文件没有写', '第八條', null),
    ],
  },
};
