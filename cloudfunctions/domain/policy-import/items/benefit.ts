import { has } from './pieces';

export type BenefitKind = 'subsidy' | 'tax' | 'loan' | 'guarantee' | 'service' | 'title' | 'training' | 'other';

const MONEY = ['补助', '奖励', '补贴', '贴息', '奖补', '资助', '奖金'];
const GIVING = ['给予', '予以', '发放', '可享受', '可获', '享受', '兑现', '拨付', '给与'];
const TAX = [
  '免征', '减征', '减半征收', '减按', '免收', '免缴', '免交', '税前扣除', '加计扣除', '即征即退',
]; // prettier-ignore
const FREE = ['免费'];
const SERVICES = ['培训', '提供', '开展', '辅导', '咨询', '使用', '检测', '服务'];

/** What speaks against a benefit, or of one that is not given here: conditions of losing it, duties of offices, budgets, grounds. */
const AGAINST = [
  '不得', '不予', '不再', '取消', '追回', '撤销', '收回', '违规', '骗取', '弄虚作假', '整改', '严禁', '处罚', '处分', '主要依据', '的依据', '评审费', '尚未', '没有减免', '仍有', '负责制定', '制定补', '办法由', '申请材料', '提交下列', '如下材料', '审计',
]; // prettier-ignore

/** A title is granted in its own words, wherever in the document that stands. */
export const grantsTitle = (sentence: string): boolean =>
  sentence.includes('授予') && sentence.includes('称号') && !has(sentence, AGAINST);

/** Whether the sentence says by itself that somebody gets something. */
export function givesBenefit(sentence: string): boolean {
  if (has(sentence, AGAINST) || sentence.startsWith('关于')) return false;
  if (has(sentence, MONEY)) {
    if (has(sentence, GIVING)) return true;
    // '按贷款利息的50%补贴', '每平方米每月补贴十元', '补贴额度不超过8万元'.
    return sentence.includes('元') || sentence.includes('%') || sentence.includes('百分之');
  }
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
