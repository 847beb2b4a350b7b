import { clausesOf, has, slice, withoutEndMark, type Reading } from './pieces';

const MOST = 40;

/** '企业向县区工业和信息化局申报' → '县区工业和信息化局'; '' where the text does not say. */
export function whereToApplyIn(reading: Reading): string {
  for (const place of clausesOf(reading.units)) {
    const clause = slice(reading, place);
    const at = clause.units.indexOf('向');
    if (at < 0 || clause.units.charAt(at - 1) === '方') continue;
    const ends = ['申报', '申请', '提出', '报名', '办理']
      .map((word) => clause.units.indexOf(word, at + 1))
      .filter((end) => end > at);
    const end = Math.min(...ends, Infinity);
    if (!Number.isFinite(end) || end - at < 4 || end - at > MOST) continue;
    const named = withoutEndMark(clause.printed.slice(at + 1, end)).trim();
    if (has(named, ['局', '厅', '委', '部门', '中心', '银行', '平台', '窗口', '办', '机构'])) return named;
  }
  return '';
}
