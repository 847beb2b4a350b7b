import { has } from './pieces';

/** Headings of parts that organise, describe or prove something: no measure for an applicant stands below them. */
const OFFICIAL = [
  '指导思想', '总则', '附则', '工作步骤', '实施步骤', '工作要求', '组织领导', '组织保障', '组织实施', '保障措施', '责任要求', '职责', '监督', '督导', '督查', '考核', '考评', '评价管理', '绩效评价', '检查', '程序', '流程', '申报材料', '材料报送', '提交材料', '申报条件', '认定条件', '准入标准', '遴选条件', '抄送', '名词解释', '运营管理', '认定管理', '法治保障', '政策保障', '资金保障', '体系保障', '宣传', '协作联动',
]; // prettier-ignore
/** '总体目标' is one, '总体目标和政策落实重点内容' is not. */
const ENDINGS = ['目标', '原则', '思路', '形势', '现状', '材料'];
const GIVING = ['补贴', '补助', '奖励', '奖补', '贴息', '表彰', '扶持', '优惠', '减免', '资助', '支持政策', '激励'];
const PROCEDURE = ['程序', '流程', '认定管理'];
/** Forms and what is printed around the document. */
const PARTS = ['版记', '前言', '通知', '公示', '公告', '说明'];

export type Standing = 'measures' | 'titles-only' | 'none';

/**
 * Whether benefits are looked for in an article, by its own heading and those above it, the nearest first: a heading that speaks of giving lets in what
 * stands below others ('保障措施' › '建立补贴标准'); in a procedure only a title can be granted.
 */
export function standingOf(number: string, headings: readonly string[]): Standing {
  const part = number.split(' ')[0] ?? '';
  if (PARTS.includes(part)) return 'none';
  if (headings.some((heading) => /[表单]$/u.test(heading))) return 'none';
  for (const heading of headings) {
    if (heading === '') continue;
    if (ENDINGS.some((ending) => heading.endsWith(ending))) return 'none';
    if (has(heading, GIVING) && !has(heading, ['材料', '程序', '监督', '管理职责', '宣传'])) return 'measures';
    if (has(heading, PROCEDURE)) return 'titles-only';
    if (has(heading, OFFICIAL)) return 'none';
  }
  return 'measures';
}

/** A measure whose first words are about offices keeping order among themselves: '加强对…的组织领导', '编制…季报'. */
const AMONG_OFFICES = [
  '组织领导', '督查', '督导', '考核', '季报', '统计全市', '运行监测', '数据监测', '建立中小企业台账', '政策宣传', '目标责任', '协调联动',
]; // prettier-ignore
export const isOfficial = (sentence: string): boolean => has(sentence.slice(0, 40), AMONG_OFFICES);
