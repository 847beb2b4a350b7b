import { ask } from '../questions';
import { judged, need, type Terms } from '../conditions';
import { HERE } from './terms-training';

const TRAINS = need('培训机构或协会', '附件1 一1', { marker: 'training-institution' });
const SIGNED = need('签约培训机构', '附件2 二', ask('signed-institution'));
const NOT_TWICE = '享受自治区政策大讲堂补贴的培训机构，盟市不再重复补贴（附件2 四）。';
const NO_SUM = (clause: string) => need('奖励的数额，文件没有写', clause, null);

/** 四, 附件1 and 附件2: what institutions, window platforms and the evaluator need. */
export const institutionTerms: Record<string, Terms> = {
  'lh-contract': {
    requirements: [
      HERE,
      TRAINS,
      need('合法经营并单独报税', '附件1 一1', ask('legal-person-separate-tax')),
      need('成立一年以上', '附件1 一1', { amount: 'ageMonths', atLeast: 12 }),
      need('有专职管理人员、完善的制度、稳定的场地和师资', '附件1 一2', ask('training-premises-staff')),
      need('上年度办过培训2期、每期80人以上', '附件1 一3', ask('trained-2-sessions')),
      need('申报课程不超过10个', '附件1 一5', null),
      judged('盟市主管部门初审，第三方综合评审，公示后签约', '附件1 二（二）'),
    ],
  },
  'lh-premium-course': {
    requirements: [
      HERE,
      TRAINS,
      need('师资知名度、权威性和影响力较高', '附件1 一7', ask('course-lecturer-known')),
      need('主会场参训150人以上', '附件1 一7', ask('course-over-150')),
      judged('内容的示范作用和推广价值，由第三方评审', '附件1 二（二）2'),
    ],
  },
  'lh-subsidy': {
    requirements: [
      HERE,
      SIGNED,
      judged('年度评价60分以上：85分以上优秀，70分以上良好，60分以上合格', '附件2 四'),
      need('培训结束后7个工作日内报送材料', '附件2 五', null),
    ],
    combinable: NOT_TWICE,
  },
  'lh-subsidy-cap': {
    requirements: [
      HERE,
      SIGNED,
      need('区内培训', '四（三）第1段', null),
      judged('先评价、后补贴，由第三方监督评价机构跟踪考评', '四（三）第2段'),
    ],
    combinable: NOT_TWICE,
  },
  'lh-review-fee': {
    requirements: [HERE, need('第三方监督评价机构，签有协议', '四（三）第2段', ask('evaluation-contract'))],
  },
  'lh-best-institutions': {
    requirements: [
      HERE,
      SIGNED,
      judged('自治区中小企业局按参训人数×50%+课程综合得分×50%评选', '附件2 六（一）'),
      NO_SUM('附件2 六'),
    ],
  },
  'lh-best-courses': {
    requirements: [HERE, SIGNED, judged('自治区中小企业局按课程综合得分评选', '附件2 六（一）'), NO_SUM('附件2 六')],
  },
  'lh-organisation-award': {
    requirements: [
      HERE,
      judged('培训工作优秀单位，由自治区中小企业局年度评选', '四（三）第3段'),
      NO_SUM('四（三）第3段'),
    ],
  },
  'lh-window-award': {
    requirements: [
      HERE,
      need('盟市窗口服务平台', '附件2 六（二）', ask('window-platform')),
      judged('按任务完成情况、培训总人数等考评，分级表彰', '附件2 六（二）'),
    ],
  },
};
