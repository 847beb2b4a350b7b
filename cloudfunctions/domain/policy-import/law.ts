import { findDates } from './dates';
import type { Line } from './lines';
import { placeAt, unlistedPlaceEnd } from './places';
import { plain } from './plain';

/** What the bracket below a law's title says: who adopted or amended it, by which order it was made public, from when it holds. */
export interface LawHead {
  issuers: string[];
  /** Of its newest text. */
  day: string;
  docNo: string | null;
  effectiveDay: string | null;
}

const HEAD_LINES = 14;
const ADOPTED = /通过|修订|修正|修改|公布|发布|批准|施行/u;

/** Null: no such bracket (or lines of its kind) below the title. */
export function lawHeadOf(lines: readonly Line[], titleEnd: number): LawHead | null {
  const texts: string[] = [];
  for (const { text } of lines.slice(0, Math.max(HEAD_LINES, titleEnd + 8))) {
    if (text.length > 700) continue;
    const units = plain(text).replaceAll(' ', '');
    const [date] = findDates(units);
    const opens = /^\(/u.test(units) && ADOPTED.test(units);
    const isOne = date !== undefined && date.start <= 3 && ADOPTED.test(units) && /(?:会议|令|决定)/u.test(units);
    if (units.length <= 600 && date?.precision === 'day' && (opens || isOne)) texts.push(units);
  }
  const said = texts.join(' ');
  if (said === '') return null;
  const acts = actsIn(said);
  const [newest] = [...acts].sort((a, b) => (a.day < b.day ? 1 : -1));
  if (newest === undefined) return null;
  const made = acts.filter(({ who }) => who !== '');
  const issuers = [...new Set(made.map(({ who }) => who))];
  const orders = acts.filter(({ docNo }) => docNo !== null);
  const start = /自(.{6,14}?)(?:起)?施行/u.exec(said)?.[1];
  const [from] = start === undefined ? [] : findDates(start);
  return {
    issuers: issuers.slice(0, 1),
    day: newest.day,
    docNo: orders[orders.length - 1]?.docNo ?? null,
    effectiveDay: from?.precision === 'day' ? from.day : null,
  };
}

interface Act {
  day: string;
  who: string;
  docNo: string | null;
}

/** '2017年9月1日第十二届全国人民代表大会常务委员会第二十九次会议修订', '2020年7月5日中华人民共和国国务院令第728号公布'. */
function actsIn(said: string): Act[] {
  const dates = findDates(said).filter(({ precision }) => precision === 'day');
  return dates.flatMap((date, i): Act[] => {
    const rest = said.slice(date.end, dates[i + 1]?.start ?? said.length);
    if (said.charAt(date.start - 1) === '自' || !ADOPTED.test(rest)) return [];
    const order = /^(?:以)?(\p{Script=Han}{2,28}?令)第([\d〇零一二三四五六七八九十百]{1,8})号/u.exec(rest);
    if (order !== null) {
      const name = (order[1] ?? '').replace(/令$/u, '');
      const who = name.endsWith('国务院') ? '国务院' : name.endsWith('主席') ? '' : name;
      return [{ day: date.day, who, docNo: `${order[1] ?? ''}第${order[2] ?? ''}号` }];
    }
    return [{ day: date.day, who: congressIn(rest), docNo: null }];
  });
}

/** 全国人民代表大会常务委员会, 示例省人民代表大会常务委员会, without the number of its term. */
function congressIn(rest: string): string {
  const congress =
    /^(?:由|经)?(\p{Script=Han}{0,14}?)第[一二三四五六七八九十百\d]+届(\p{Script=Han}{0,14}?)人民代表大会(常务委员会|常委会)?/u.exec(
      rest,
    );
  if (congress !== null) {
    const place = `${congress[1] ?? ''}${congress[2] ?? ''}` || '全国';
    return `${place}人民代表大会${congress[3] === undefined ? '' : '常务委员会'}`;
  }
  const government = /^(国务院|\p{Script=Han}{2,12}?人民政府)第[一二三四五六七八九十百\d]+次/u.exec(rest)?.[1];
  if (government !== undefined) return government;
  const place = placeAt(rest, 0)?.end ?? unlistedPlaceEnd(rest, 0);
  return place !== null && rest.startsWith('人民政府', place) ? rest.slice(0, place + 4) : '';
}
