import { industries } from './industries';
import type { SizeProgramme } from './types';

export type * from './types';

const SINCE = '2011-06-18';

/** Size classes of enterprises (R-POLICY 4). 小型微利企业 for tax is another test. */
export const smeSize: SizeProgramme = {
  id: 'sme-size',
  title: '中小企业划型标准规定',
  documentNumber: '工信部联企业〔2011〕300号',
  issuers: ['工业和信息化部', '国家统计局', '国家发展和改革委员会', '财政部'],
  issuedDay: SINCE,
  validFromDay: SINCE,
  validToDay: '2100-12-31',
  parameters: {
    industries: [
      {
        since: SINCE,
        value: industries,
        clause: '四',
        reading: '“以上”含本数，“以下”不含本数；任一上限指标低于上限即属中小微企业，中型、小型须各项下限全部达到。',
      },
    ],
    sourceNote: [
      {
        since: SINCE,
        value:
          '《中小企业划型标准规定》（工信部联企业〔2011〕300号），由公开转载文本录入，未与发文机关原件核对；税收上的“小型微利企业”是另一标准。',
        clause: '四',
      },
    ],
  },
};
