import { has } from './pieces';

export type BenefitKind = 'subsidy' | 'tax' | 'loan' | 'guarantee' | 'service' | 'title' | 'training' | 'other';

const MONEY = ['补助', '奖励', '补贴', '贴息', '奖补', '资助', '奖金'];
const TAX = [
  '免征', '减征', '减半征收', '减按', '免收', '免缴', '免交', '税前扣除', '加计扣除', '即征即退',
]; // prettier-ignore
const FREE = ['免费'];
const SERVICES = ['培训', '提供', '开展', '辅导', '咨询', '使用', '检测', '服务'];

/** What speaks against a benefit, or of one that is not given here: conditions of losing it, duties of offices, budgets, grounds. */
const AGAINST = [
  '不得', '不予', '不再', '不享受', '不能享受', '不可享受', '不适用', '不纳入', '不列入', '不属于', '不在本办法', '停止', '停发', '中止', '终止', '暂停', '取消', '应当提交', '须提交', '需提交', '应提供', '须提供', '需提供以下', '应当提供', '填报', '申请表', '使用范围', '取消', '追回', '撤销', '收回', '违规', '骗取', '弄虚作假', '整改', '严禁', '处罚', '处分', '主要依据', '的依据', '评审费', '尚未', '没有减免', '仍有', '负责制定', '制定补', '办法由', '申请材料', '提交下列', '如下材料', '审计',
]; // prettier-ignore

/** A title is granted in its own words, wherever in the document that stands. */
export const grantsTitle = (sentence: string): boolean =>
  sentence.includes('授予') && sentence.includes('称号') && !has(sentence, AGAINST);

const GIFT = '补助|奖励|补贴|贴息|奖补|资助|奖金';
/** A gift as the object of a verb: '享受相应培训补贴'; '补贴发放实行按月拨付' says how it is paid. */
const GIVEN_GIFT = new RegExp(
  `(?:给予|予以|给与|发放|可享受|享受|可获得?|兑现|拨付|奖给)[^，,。；;：:]{0,40}(?:${GIFT}|支持|扶持)`,
);
const FIGURE = /\d\s*[万亿]?元|[一二三四五六七八九十百千壹贰叁伍拾佰]+[万亿]?元|%|百分之/;
const GIVEN_FIGURE = /(?:给予|予以|给与)[^，,。；;：:]{0,40}(?:支持|扶持|奖励|补助)/;
/** How offices pay, check and account for it: '市财政局负责补贴资金的拨付', '补贴资金由…审核后发放'. */
const OFFICE =
  /(?:局|厅|委|部门|政府|办公室|中心|机构)[^，,。；;]{0,8}(?:负责|会同|审核|审批|核定|核实|组织|牵头|统筹|汇总|复核|公示|拨付|应当|应|按程序)/;
const HOW = new RegExp(
  `^(?:[^，,。；;]{0,12})(?:${GIFT}|资金)(?:资金)?(?:的)?(?:发放|拨付|申请|申报|审核|审批|兑现|结算|管理|使用|标准由|办法)`,
);
/** What whoever gets it has to do: '享受补贴的企业应当保存账册'. */
const DUTY = new RegExp(
  `(?:享受|获得|领取|申请|取得)[^，,。；;]{0,16}(?:${GIFT})[^，,。；;]{0,4}的[^，,。；;]{0,12}(?:应|须|需|必须)`,
);

/** Exclusions, duties of offices and of those who get it, and procedure: they speak of a benefit and give none. */
const isNoGift = (sentence: string): boolean =>
  has(sentence, AGAINST) ||
  DUTY.test(sentence) ||
  (!FIGURE.test(sentence) &&
    (HOW.test(sentence) || (OFFICE.test(sentence) && !/给予|予以|免征|减征|免收|免缴/.test(sentence))));

/** Whether the sentence says by itself that somebody gets something. */
export function givesBenefit(sentence: string): boolean {
  if (isNoGift(sentence) || sentence.startsWith('关于')) return false;
  if (has(sentence, MONEY))
    return (
      GIVEN_GIFT.test(sentence) || FIGURE.test(sentence) || /(?:给予|予以)$/.test(sentence.replace(/[。；;]$/, ''))
    );
  if (FIGURE.test(sentence) && GIVEN_FIGURE.test(sentence)) return true;
  if (has(sentence, TAX)) return has(sentence, ['企业', '税', '费', '人员', '户']);
  if (grantsTitle(sentence)) return true;
  if (has(sentence, FREE)) return has(sentence, SERVICES);
  return sentence.includes('提供') && has(sentence, ['担保服务', '信用担保', '贷款担保', '融资担保']);
}

const KINDS: readonly (readonly [BenefitKind, readonly string[]])[] = [
  ['tax', ['免征', '减征', '减半征收', '减按', '税收优惠', '所得税', '增值税', '营业税', '即征即退', '加计扣除', '税费']],
  ['subsidy', [...MONEY, '创业券', '创新券', '服务券']],
  ['guarantee', ['担保']],
  ['loan', ['贷款', '授信', '融资', '信贷', '基金', '风险投资']],
  ['title', ['称号', '认定', '授予', '命名']],
  ['training', ['培训', '讲堂', '课程']],
  ['service', ['服务', '咨询', '指导', '辅导', '平台', '免费', '登记', '审批', '维权', '展会']],
]; // prettier-ignore

/** What is given, by the first of the texts that tells: the heading or the sentence before the rest. */
export function benefitKindOf(...texts: readonly string[]): BenefitKind {
  for (const text of texts) {
    if (text.includes('免费')) return text.includes('培训') ? 'training' : 'service';
    const found = KINDS.find(([, words]) => has(text, words));
    if (found !== undefined) return found[0];
  }
  return 'other';
}

/** Words by which a clause of such a sentence names what is given. */
export const saysGift = (clause: string): boolean =>
  has(clause, [...MONEY, ...TAX, '免费']) || grantsTitle(clause) || clause.includes('担保');
