/**
 * Searches over the demonstration's five documents, written as a clerk of a small enterprise types them, each with the
 * articles that answer it, found by reading the documents. A row: query, then the answers of one document or more.
 *
 * The first list of a kind is for tuning. The second is held out: what the engine reaches on it is only measured, no
 * rule or weight of the engine is chosen by looking at it. Once it has been looked at, it belongs to the first and others take its place.
 */
import type { DemoPolicy } from '../../../demo/policies/index';

export const QUERY_KINDS = ['words', 'question', 'number', 'pinyin', 'typo', 'traditional', 'synonym'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];
export const QUERY_SETS = ['tuning', 'held-out'] as const;
type QuerySet = (typeof QUERY_SETS)[number];

export interface PolicyQueryCase {
  kind: QueryKind;
  set: QuerySet;
  query: string;
  /** Any of these articles is a right answer. */
  answers: readonly { policy: DemoPolicy['slug']; articleIds: readonly string[] }[];
}

const SLUGS = {
  N18: 'nmg-2018-lecture-hall',
  N11: 'nmg-2011-implementation-year',
  TY: 'taiyuan-2015-startup-base-city',
  KM: 'kunming-2020-service-platform',
  LC: 'liaocheng-2021-demo-platform',
} as const;

/** A query and its answers, e.g. 'N18 a20 a41'. */
type Row = readonly [query: string, ...answers: string[]];

const rows: Record<QueryKind, Record<QuerySet, readonly Row[]>> = {
  words: {
    tuning: [
      ['培训补贴标准', 'N18 a20 a41'],
      ['小额担保贷款 创业', 'N11 a12'],
      ['专利申请经费补助', 'TY a73'],
      ['助保贷', 'TY a31 a32'],
      ['示范平台 申报材料', 'LC a22'],
      ['新三板', 'TY a35'],
      ['专家评审 公示期', 'KM a24'],
      ['免征企业所得税 农畜产品', 'N11 a8'],
      ['电话回访', 'N18 a40'],
      ['简易注销', 'TY a55'],
      ['法律援助', 'LC a14 a17', 'TY a69'],
      ['优秀培训机构 十佳', 'N18 a20 a43'],
      ['银企对接会', 'N11 a7'],
      ['跨境电商 通关', 'TY a77'],
    ],
    'held-out': [
      ['天使基金 风险投资', 'TY a40'],
      ['大型仪器 共享 创新券', 'TY a79'],
      ['手机APP 微博 纳税服务', 'TY a45'],
      ['闲置资产 不动产登记', 'TY a59'],
      ['政策简明手册 每年度', 'N18 a9'],
      ['信用公示系统 信用信息平台', 'TY a85'],
      ['经营范围 非禁即入', 'N11 a9'],
      ['中小企业发展宣传月', 'N11 a16'],
      ['不合格 取消示范称号 整改通知', 'KM a26'],
      ['活动简报 签到表 档案', 'KM a16'],
    ],
  },
  question: {
    tuning: [
      ['培训一个人能补多少钱', 'N18 a20 a41'],
      ['大学生创业贷款有没有贴息', 'TY a39'],
      ['每家机构最多能申报几个课程', 'N18 a19 a24 a29'],
      ['企业被刁难去哪里投诉', 'N11 a11', 'TY a64'],
      ['示范平台称号几年有效', 'LC a29'],
      ['怎么申请账号参加网络学习', 'N18 a15'],
      ['小微企业能免费做检验检测吗', 'TY a72'],
      ['补贴什么时候发放', 'N18 a20 a41'],
      ['参加政策大讲堂要交学费吗', 'N18 a22'],
      ['要有多少员工才能申请示范平台', 'LC a16'],
      ['培训结束后几天内报送材料', 'N18 a28 a42'],
      ['没有建成服务中心的县怎么报季度工作', 'KM a20'],
      ['呼和浩特市要培训多少人次', 'N18 a46'],
      ['征求意见什么时候截止', 'LC a6'],
      ['讲课的场地可以换吗', 'N18 a28'],
      ['现场照片至少要几张', 'N18 a38'],
      ['乌海市要完成多少培训', 'N18 a46'],
      ['毕业几年以内的大学生可以享受贴息', 'TY a39'],
      ['科研人员离岗几年内能回原单位', 'TY a60'],
      ['年应纳税所得额多少以下可以减半交所得税', 'N11 a8'],
      ['平台换了法人要去备案吗', 'KM a17'],
      ['示范平台一年评几次', 'LC a25'],
      ['对评价结果有意见找谁', 'KM a24'],
      ['谁来检查各部门有没有落实政策', 'N11 a19', 'N11 a18'],
    ],
    'held-out': [
      ['企业欠费了政府能帮忙续贷吗', 'TY a32'],
      ['被评为不合格的机构还能继续办班吗', 'N18 a41'],
      ['哪些企业家可以去外地学习考察', 'N18 a16'],
      ['申请示范平台资产要达到多少', 'LC a16'],
      ['服务中心评优秀给多少运营钱', 'KM a25'],
      ['专利申请费用政府管不管', 'TY a73'],
      ['网上能学政策课程吗', 'N18 a15'],
      ['新办的企业哪些行业可以进入', 'N11 a9'],
      ['反馈表什么时候填才有效', 'N18 a36'],
      ['季度工作情况报给哪个部门', 'LC a31', 'KM a20'],
    ],
  },
  number: {
    tuning: [
      ['内经信投规字2018 200号', 'N18 a1'],
      ['国发[2009]36号', 'N11 a6 a7 a8 a9 a11 a12'],
      ['鲁工信发〔2020〕4号', 'LC a2 a4 a8'],
      ['企服〔2019〕18号', 'KM a3'],
      ['260元', 'N18 a20 a41'],
      ['附件2 四', 'N18 a41'],
      ['1000户成长型企业', 'N11 a24'],
      ['内政发2008 120号', 'N11 a6 a8 a9 a12'],
      ['工信部企业(2017)156', 'LC a2 a4'],
      ['运营补助50万', 'KM a25'],
      ['300人 3学时', 'N18 a11'],
      ['鲁中小企局字 2018年14号', 'LC a2 a4'],
      ['示范平台 第十八条', 'LC a29', 'KM a25'],
      ['资产总额200万元', 'LC a16'],
    ],
    'held-out': [
      ['内经信投规字〔2018〕200号 附件3', 'N18 a46'],
      ['企服2019年18号', 'KM a3'],
      ['12366', 'TY a44'],
      ['每人每天400元', 'N18 a20'],
      ['7个工作日内报送', 'N18 a42'],
      ['第七条 基本条件', 'LC a16'],
      ['3155项', 'TY a21'],
      ['2018年200号 内经信投规字', 'N18 a1'],
      ['njxtgz 2018 200', 'N18 a1'],
      ['贴息资金1亿元', 'N11 a8'],
    ],
  },
  pinyin: {
    tuning: [
      ['peixun butie', 'N18 a10 a20 a41 a45'],
      ['zhubaodai', 'TY a31 a32'],
      ['xiaoe danbao daikuan', 'N11 a12'],
      ['jianyi zhuxiao', 'TY a55'],
      ['pxbt', 'N18 a10 a20 a41 a45'],
      ['dianhua huifang', 'N18 a40'],
      ['yunying jingfei buzhu', 'KM a25'],
      ['zhishi chanquan baohu', 'TY a73'],
      ['shifan pingtai shenbao cailiao', 'LC a22'],
      ['sanzheng heyi', 'TY a54'],
      ['xinsanban', 'TY a35'],
      ['chuangxinquan', 'TY a79'],
      ['flwq', 'TY a69'],
      ['qiye suodeshui', 'N11 a8'],
    ],
    'held-out': [
      ['fengxian buchang zijin', 'TY a31 a33'],
      ['zhengce cidian', 'N18 a3 a9'],
      ['tousu zhongxin', 'TY a64'],
      ['kuajing maoyi', 'TY a77'],
      ['zhengce xuanjiang', 'N11 a17'],
      ['gqtg', 'TY a34'],
      ['peiyuku', 'LC a27'],
      ['shangshi zhidu gaige', 'TY a53 a54 a55'],
      ['luxiang shichang', 'N18 a39'],
      ['jxpj', 'N18 a27 a28', 'TY a83', 'KM a3 a7 a22 a24 a26'],
    ],
  },
  typo: {
    tuning: [
      ['培训补帖标准', 'N18 a20 a41'],
      ['助保袋', 'TY a31 a32'],
      ['知识产全保护', 'TY a73'],
      ['小额担报贷款', 'N11 a12'],
      ['培育酷', 'LC a27'],
      ['电话跟综回访', 'N18 a40'],
      ['运营经废补助', 'KM a25'],
      ['新三版', 'TY a35'],
      ['政策大讲唐签到人数', 'N18 a35'],
      ['遴选签约培训机够', 'N18 a19 a23 a24 a27'],
      ['简意注销', 'TY a55'],
      ['股权托管交意中心', 'TY a34'],
      ['投述举报', 'TY a64'],
      ['课件完正性', 'N18 a37'],
    ],
    'held-out': [
      ['风险投姿基金', 'TY a40'],
      ['电子商务通观服务', 'TY a77'],
      ['政策简名手册', 'N18 a9'],
      ['商事制渡改革', 'TY a53 a54 a55'],
      ['培训机构遴先', 'N18 a14 a18 a19 a23 a24 a25 a27'],
      ['技术合同成交鹅', 'TY a20'],
      ['基准利律贴息', 'TY a39'],
      ['绩效平价', 'N18 a27 a28', 'TY a83', 'KM a3 a7 a22 a24 a26'],
      ['离岗创叶', 'TY a60'],
      ['财务纸导', 'TY a71'],
    ],
  },
  traditional: {
    tuning: [
      ['培訓補貼', 'N18 a10 a20 a41 a45'],
      ['知識產權保護', 'TY a73'],
      ['運營經費補助', 'KM a25'],
      ['營業稅起徵點', 'N11 a8'],
      ['電話跟蹤回訪', 'N18 a40'],
      ['企業回訪制度', 'KM a16'],
      ['互聯網金融發展資金', 'TY a36'],
      ['創業擔保貸款', 'N11 a12'],
      ['示範平臺認定條件', 'LC a5 a16 a17'],
      ['法律維權', 'TY a69'],
      ['農畜產品初加工 免徵所得稅', 'N11 a8'],
      ['簽約培訓機構資格有效期', 'N18 a27'],
      ['檢驗檢測費用減免', 'TY a72'],
      ['中小企業服務中心職責', 'KM a8'],
    ],
    'held-out': [
      ['風險投資 天使基金', 'TY a40'],
      ['專利代理機構', 'TY a73'],
      ['電子服務券 發放', 'N18 a20 a41'],
      ['評價結果 專家評審', 'KM a24'],
      ['小微企業投訴中心', 'TY a64'],
      ['降低工商准入門檻', 'N11 a9'],
      ['線上學習系統', 'N18 a15'],
      ['實行動態管理', 'LC a12 a27', 'TY a13', 'N18 a27'],
      ['市場主體數量', 'N18 a46'],
      ['主體變更 備案', 'KM a17'],
    ],
  },
  synonym: {
    tuning: [
      ['听课补助', 'N18 a20 a41'],
      ['借钱周转 还不上贷款', 'TY a32', 'N11 a7'],
      ['关公司手续', 'TY a55'],
      ['摊位费', 'TY a74'],
      ['失业人员开店', 'N11 a12'],
      ['拍照要求', 'N18 a38'],
      ['会计辅导', 'TY a71'],
      ['打官司 帮助', 'TY a69', 'LC a14 a17'],
      ['请专家上门指导', 'TY a68 a70 a71'],
      ['办营业执照', 'TY a54', 'N11 a9'],
      ['房租补助', 'TY a24 a82'],
      ['录视频要求', 'N18 a39'],
      ['牌子被收回', 'LC a32 a33', 'KM a26'],
      ['停薪留职创业', 'TY a60 a79'],
      ['股票挂牌', 'TY a34 a35'],
      ['老师讲课用的幻灯片', 'N18 a37'],
      ['给学员打电话问情况', 'N18 a40'],
      ['大学教授出来办企业', 'TY a60'],
      ['乱摊派', 'N11 a11'],
      ['跨国网购报关', 'TY a77'],
      ['借用大型设备做实验', 'TY a75 a79 a72'],
      ['学习用的手机软件', 'N18 a15'],
      ['帮忙找律师', 'TY a69'],
      ['几个证合成一个', 'TY a54'],
    ],
    'held-out': [
      ['帮企业打广告宣传创业', 'TY a48'],
      ['乱花专项经费谁来管', 'KM a19', 'N18 a22'],
      ['评分六个方面', 'N18 a34 a20'],
      ['民间资本入股担保', 'TY a37'],
      ['土地证房产证办不下来', 'TY a59 a4'],
      ['政府不许再审批下放到县', 'TY a56'],
      ['企业信用不好', 'TY a85 a42'],
      ['摸底调查企业政策用得怎么样', 'N11 a14'],
      ['拍全程的片子', 'N18 a39'],
      ['农村卖货网店', 'TY a76'],
      ['上课要不要钱', 'N18 a22'],
      ['老板培训班', 'N11 a24', 'TY a67', 'N18 a5 a16'],
      ['贷款到期还不上临时借一笔', 'TY a32'],
      ['开公司手续简化', 'TY a54', 'N11 a9'],
      ['刚毕业的学生创业借钱', 'TY a39', 'N11 a12'],
      ['企业把脉诊断', 'TY a70', 'LC a14 a17'],
      ['交税优惠网上办', 'TY a45'],
      ['展会上摆摊', 'TY a74'],
      ['培训任务怎么分到各市', 'N18 a46'],
      ['违规了三年不能再报', 'LC a33'],
    ],
  },
};

function answerOf(written: string): PolicyQueryCase['answers'][number] {
  const [name = '', ...articleIds] = written.split(' ');
  const policy = Object.entries(SLUGS).find(([short]) => short === name)?.[1];
  if (policy === undefined || articleIds.length === 0) throw new Error(`no answer: ${written}`);
  return { policy, articleIds };
}

export const policyQueries: readonly PolicyQueryCase[] = QUERY_KINDS.flatMap((kind) =>
  QUERY_SETS.flatMap((set) =>
    rows[kind][set].map(([query, ...answers]) => ({ kind, set, query, answers: answers.map(answerOf) })),
  ),
);
