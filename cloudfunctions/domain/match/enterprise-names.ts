/** What markers and situations of founders are called (R-POLICY 4). */
export const MARKER_NAMES: Readonly<Record<string, string>> = {
  specialised: '专精特新中小企业',
  'high-tech': '高新技术企业',
  'tech-sme': '科技型中小企业',
  gazelle: '瞪羚企业',
  'above-scale': '规模以上企业',
  'growth-list': '成长型企业（列入培育名单）',
  exporter: '出口企业',
  'agri-processing': '农畜产品加工企业',
  'service-platform': '中小企业服务平台',
  'service-centre': '中小企业服务中心',
  'demonstration-base': '小微企业创业创新示范基地',
  incubator: '孵化器',
  guarantor: '融资担保机构',
  'micro-lender': '小额贷款公司',
  'training-institution': '培训机构',
  park: '园区',
  'patent-holder': '拥有专利',
  'sole-trader': '个体工商户',
};

export const FOUNDER_NAMES: Readonly<Record<string, string>> = {
  graduate: '高校毕业生',
  student: '在校大学生',
  veteran: '退役军人',
  unemployed: '登记失业人员',
  'hard-to-employ': '就业困难人员',
  'returned-migrant': '返乡创业人员',
  'farmer-herder': '农牧民',
  disabled: '残疾人',
  'returned-overseas': '留学回国人员',
  scientist: '科研人员',
  woman: '妇女',
};

/** What an enterprise comes for. */
export const WISH_NAMES: Readonly<Record<string, string>> = {
  equipment: '换设备、技术改造',
  loan: '贷款融资',
  hiring: '招人用工',
  training: '员工培训',
  premises: '场地厂房',
  tax: '减税降费',
  market: '开拓市场',
  innovation: '研发创新',
  title: '认定称号',
  green: '节能环保',
  startup: '创业',
  service: '咨询服务',
};
