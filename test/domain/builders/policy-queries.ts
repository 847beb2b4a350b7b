/**
 * Searches over the demonstration's five documents, written as a clerk of a small enterprise types them, each with the
 * articles that answer it, found by reading the documents. A row: query, then the answers of one document or more.
 *
 * The first list of a kind is for tuning. The second is held out: what the engine reaches on it is only measured, no
 * rule or weight of the engine is chosen by looking at it.
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
    ],
    'held-out': [
      ['免征企业所得税 农畜产品', 'N11 a8'],
      ['电话回访', 'N18 a40'],
      ['简易注销', 'TY a55'],
      ['法律援助', 'LC a14 a17', 'TY a69'],
      ['优秀培训机构 十佳', 'N18 a20 a43'],
      ['银企对接会', 'N11 a7'],
      ['跨境电商 通关', 'TY a77'],
    ],
  },
  question: {
    tuning: [
      ['培训一个人能补多少钱', 'N18 a20 a41'],
      ['大学生创业贷款有没有贴息', 'TY a39'],
      ['每家机构最多能申报几个课程', 'N18 a19 a24 a29'],
      ['企业被刁难去哪里投诉', 'N11 a11', 'TY a64'],
      ['示范平台称号几年有效', 'LC a28'],
      ['怎么申请账号参加网络学习', 'N18 a15'],
      ['小微企业能免费做检验检测吗', 'TY a72'],
    ],
    'held-out': [
      ['补贴什么时候发放', 'N18 a20 a41'],
      ['参加政策大讲堂要交学费吗', 'N18 a22'],
      ['要有多少员工才能申请示范平台', 'LC a16'],
      ['培训结束后几天内报送材料', 'N18 a28 a42'],
      ['没有建成服务中心的县怎么报季度工作', 'KM a20'],
      ['呼和浩特市要培训多少人次', 'N18 a46'],
      ['征求意见什么时候截止', 'LC a6'],
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
    ],
    'held-out': [
      ['内政发2008 120号', 'N11 a6 a8 a9 a12'],
      ['工信部企业(2017)156', 'LC a2 a4'],
      ['运营补助50万', 'KM a25'],
      ['300人 3学时', 'N18 a11'],
      ['鲁中小企局字 2018年14号', 'LC a2 a4'],
      ['示范平台 第十八条', 'LC a28', 'KM a25'],
      ['资产总额200万元', 'LC a16'],
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
    ],
    'held-out': [
      ['zhishi chanquan baohu', 'TY a73'],
      ['shifan pingtai shenbao cailiao', 'LC a22'],
      ['sanzheng heyi', 'TY a54'],
      ['xinsanban', 'TY a35'],
      ['chuangxinquan', 'TY a79'],
      ['flwq', 'TY a69'],
      ['qiye suodeshui', 'N11 a8'],
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
    ],
    'held-out': [
      ['新三版', 'TY a35'],
      ['政策大讲唐签到人数', 'N18 a35'],
      ['遴选签约培训机够', 'N18 a19 a23 a24 a27'],
      ['简意注销', 'TY a55'],
      ['股权托管交意中心', 'TY a34'],
      ['投述举报', 'TY a64'],
      ['课件完正性', 'N18 a37'],
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
    ],
    'held-out': [
      ['創業擔保貸款', 'N11 a12'],
      ['示範平臺認定條件', 'LC a5 a16 a17'],
      ['法律維權', 'TY a69'],
      ['農畜產品初加工 免徵所得稅', 'N11 a8'],
      ['簽約培訓機構資格有效期', 'N18 a27'],
      ['檢驗檢測費用減免', 'TY a72'],
      ['中小企業服務中心職責', 'KM a8'],
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
    ],
    'held-out': [
      ['打官司 帮助', 'TY a69', 'LC a14 a17'],
      ['请专家上门指导', 'TY a68 a70 a71'],
      ['办营业执照', 'TY a54', 'N11 a9'],
      ['房租补助', 'TY a24 a82'],
      ['录视频要求', 'N18 a39'],
      ['牌子被收回', 'LC a32 a33', 'KM a26'],
      ['停薪留职创业', 'TY a60 a79'],
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
