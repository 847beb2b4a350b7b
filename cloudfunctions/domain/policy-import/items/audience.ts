import { clausesOf, slice, type Reading } from './pieces';

const BEHIND = [
  '给予', '予以', '免征', '减征', '减半', '减按', '减免', '免收', '实行', '一次性', '发放', '可', '按', '在', '开展', '提供', '授予', '适当', '进行', '采取', '加以', ',', '，',
]; // prettier-ignore
const APPLICANTS = [
  '企业', '机构', '平台', '基地', '人员', '毕业生', '大学生', '户', '者', '服务中心', '单位', '园区', '孵化园', '公司', '农牧民', '残疾人', '项目', '军人', '职工', '个人', '人才', '劳动者', '博士', '硕士', '农民工', '学员', '专家', '教师', '青年', '居民', '家庭', '士兵', '孵化器', '众创空间', '合作社', '商户', '联合体',
]; // prettier-ignore
const MOST = 40;
/** From the narrowest to the widest, so that 科技型中小企业 is not read as 中小企业. */
const GROUPS = [
  '科技型中小企业', '“专精特新”中小企业', '专精特新中小企业', '小型微利企业', '小型微型企业', '小微企业', '微型企业', '中小微企业', '中小企业', '高新技术企业', '初创企业', '个体工商户', '签约培训机构', '培训机构', '示范平台', '服务中心', '示范基地', '高校毕业生', '大学毕业生', '大学生', '就业困难人员', '失业人员', '退役军人', '残疾人', '农牧民',
]; // prettier-ignore
/** What begins with a group's name and is an office, a law or a project: '中小企业局', '中小企业服务中心'. */
const OFFICES = [
  '局', '主管', '服务', '公共', '促进', '信用', '担保', '发展', '管理', '政策', '工作', '专', '融资', '信贷', '主任', '协会', '创业', '综合', '数据', '投诉', '业务', '技术',
]; // prettier-ignore

/** Whom the sentence is for: '对…给予', else the group of applicants that it names; '' when it names none, or only offices. */
export function audienceIn(sentence: Reading): string {
  for (const place of clausesOf(sentence.units)) {
    const clause = slice(sentence, place);
    for (let at = clause.units.indexOf('对'); at >= 0; at = clause.units.indexOf('对', at + 1)) {
      const behind = clause.units.slice(at + 1, at + MOST + 4);
      const ends = BEHIND.map((word) => behind.indexOf(word)).filter((end) => end > 1);
      if (ends.length === 0) continue;
      const named = clause.printed.slice(at + 1, at + 1 + Math.min(...ends)).trim();
      if (APPLICANTS.some((noun) => named.endsWith(noun))) return named;
    }
  }
  const group = GROUPS.find((name) => namesGroup(sentence.units, name));
  return group?.split(/[“”]/u).join('') ?? '';
}

/** Whether the words name the group itself, not an office or a law called after it. */
export function namesGroup(units: string, name: string): boolean {
  for (let at = units.indexOf(name), looks = 0; at >= 0 && looks < 50; at = units.indexOf(name, at + 1), looks += 1) {
    const behind = units.slice(at + name.length, at + name.length + 3);
    if (!OFFICES.some((office) => behind.startsWith(office))) return true;
  }
  return false;
}
