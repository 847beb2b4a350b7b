import { findDates } from '../dates';
import { clausesOf, has, slice, withoutEndMark, type Reading } from './pieces';

const APPLYING = ['申报', '申请', '报名', '受理', '截止', '提交', '报送'];
const ENDS = ['前', '止', '截止', '之前', '以前', '截至'];

/** Until when one can apply, where the text says so; the day only when it names the year as well. */
export function deadlineIn(reading: Reading): { text: string; day: string | null } | null {
  for (const place of clausesOf(reading.units)) {
    const clause = slice(reading, place);
    if (!has(clause.units, APPLYING)) continue;
    const last = findDates(clause.units)
      .filter(({ precision }) => precision === 'day')
      .pop();
    if (last !== undefined) {
      const after = clause.units.slice(last.end, last.end + 3).trim();
      if (ENDS.some((word) => after.startsWith(word)) || has(clause.units.slice(0, last.start), ['截止', '截至', '至']))
        return { text: withoutEndMark(clause.printed).slice(0, 120), day: last.day };
    }
    const stop = clause.units.indexOf('日前');
    if (stop > 0 && isDigit(clause.units.charAt(stop - 1)))
      return { text: withoutEndMark(clause.printed).slice(0, 120), day: null };
  }
  return null;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character !== '';
