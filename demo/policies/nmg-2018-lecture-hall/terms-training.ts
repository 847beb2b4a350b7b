import { ask } from '../questions';
import { SME, judged, need, sme, within, type Terms } from '../conditions';

export const HERE = within('内蒙古自治区', '150000', '前言');

/** 二（三） to 三: what enterprises need for courses, database and handbook. Sizes of sessions bind who holds them. */
export const trainingTerms: Record<string, Terms> = {
  'lh-free-training': {
    requirements: [
      HERE,
      sme('二（一）'),
      need('培训冠名“自治区中小企业政策大讲堂”', '四（五）', ask('named-lecture-hall')),
    ],
  },
  'lh-network-video': {
    requirements: [HERE, sme('三（一）')],
  },
  'lh-window-platform': {
    requirements: [HERE, sme('三（二）')],
  },
  'lh-county-park': {
    requirements: [HERE, sme('前言'), judged('由盟市经信委或中小企业局按企业需要安排', '三（三）')],
  },
  'lh-institution-course': {
    requirements: [HERE, sme('三（四）')],
  },
  'lh-online': {
    requirements: [
      HERE,
      sme('三（五）'),
      need('向自治区枢纽服务平台申请账号', '三（五）第2段', ask('learning-account')),
    ],
  },
  'lh-study-tour': {
    requirements: [
      HERE,
      need('“专精特新”企业负责人；优秀企业家和有关干部', '三（六）', {
        any: [{ marker: 'specialised' }, { all: [SME, { judged: '是否优秀企业家，由自治区中小企业局看' }] }],
      }),
      need('在区外办班，到发达地区学习考察', '四（三）第1段', ask('outside-training')),
      judged('由自治区中小企业局分期、分批组织', '三（六）'),
    ],
  },
  'lh-database': { requirements: [HERE, sme('二（三）1')] },
  'lh-handbook': { requirements: [HERE, sme('二（三）2')] },
};
