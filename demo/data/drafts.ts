/** Invented files that the desk of policies has imported and that still wait: one to be checked, one to be published. */
export interface DemoDraft {
  fileName: string;
  /** Hours before the demonstration's moment. */
  hoursAgo: number;
  persona: string;
  reviewed: boolean;
  text: string;
}

export const drafts: readonly DemoDraft[] = [
  {
    fileName: '示例市贷款贴息实施细则.txt',
    hoursAgo: 26,
    persona: 'platform-1',
    reviewed: false,
    text: `关于印发《示例市中小企业贷款贴息实施细则》的通知
各旗县区工业和信息化局、财政局，各有关企业：
为缓解中小企业融资难，现将《示例市中小企业贷款贴息实施细则》印发给你们，请遵照执行。
示例市中小企业贷款贴息实施细则
第一条 为规范贷款贴息资金的管理，制定本细则。
第二条 贴息对象为在本市注册、符合国家划型标准的小型、微型企业。
第三条 贴息比例为同期贷款市场报价利率的50%，单户每年最高不超过20万元。
第四条 申请企业应当于每年3月31日前向所在旗县区工业和信息化局提出申请，提交下列材料：
（一）申请表；
（二）营业执照复印件；
（三）贷款合同和付息凭证。
第五条 旗县区工业和信息化局应当在10个工作日内提出初审意见。（牵头单位：市工业和信息化局；配合单位：市财政局）
第六条 本细则自发布之日起施行，有效期二年。
咨询电话：19900000001`,
  },
  {
    fileName: '示例区小微企业稳岗补贴申报指南.txt',
    hoursAgo: 5,
    persona: 'bureau-1',
    reviewed: true,
    text: `示例区小微企业稳岗补贴申报指南
示例区发〔2026〕8号
一、申报条件
在本区注册并依法缴纳失业保险费一年以上，上年度未裁员或裁员率不高于5.5%的小型、微型企业。
二、补贴标准
按企业及其职工上年度实际缴纳失业保险费总额的60%给予补贴。
三、申报程序
（一）企业于2026年9月30日前向区人力资源和社会保障局提出申请。
（二）区人力资源和社会保障局于15个工作日内审核并公示。
四、施行时间
本指南自印发之日起施行，至2026年12月31日止。
示例区人民政府
2026年5月20日`,
  },
];
