/** What a certificate of attendance says, word by word. */
import { clockOf, dayOf, weekdayOf } from '../../../domain/time';

export interface CertificateFacts {
  /** 'K7QM-2W9D-0XHT-5RVB' */
  number: string;
  /** What the programme calls it: its own name, a space, the paper's name. */
  heading: string;
  holderName: string;
  enterprise: string;
  title: string;
  /** Epoch ms. */
  /** Minutes of a class hour, as the session's day has it. */
  classHourMinutes: number;
  startAt: number;
  endAt: number;
  /** Of 45 minutes each. */
  classHours: number;
  modeName: string;
  regionName: string;
  /** Name and address of the venue; the address may be empty. */
  venue: { name: string; address: string };
  /** Empty for modes without one. */
  institutionName: string;
  issuers: readonly string[];
  /** What it rests on. */
  statement: string;
  issuedAt: number;
}

/** '2026年3月10日' in Shanghai. */
export function chineseDay(at: number): string {
  const [year, month, day] = dayOf(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** '2026年3月10日（星期二）09:00–12:00'; over several days each end with its day. */
export function chinesePeriod(startAt: number, endAt: number): string {
  const weekday = (at: number) => `（星期${'日一二三四五六'.charAt(weekdayOf(dayOf(at)))}）`;
  if (dayOf(startAt) === dayOf(endAt)) {
    return `${chineseDay(startAt)}${weekday(startAt)}${clockOf(startAt)}–${clockOf(endAt)}`;
  }
  return `${chineseDay(startAt)}${clockOf(startAt)} 至 ${chineseDay(endAt)}${clockOf(endAt)}`;
}

export const hoursText = (classHours: number): string => `${classHours} 学时`;

const MOST_NAMED = 8;

/** For the reader who wonders at 〓; `names` as 'U+20BB7'. */
export function missingNote(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? ` 等 ${names.length} 字` : '');
  return `注：“〓”为字库未收的字（${named}），以登记信息为准。`;
}

export const VERIFY_TITLE = '如何核验';
export const verifyText = (withAddress: boolean): string =>
  withAddress
    ? '扫描二维码，或在“政策大讲堂”小程序的“核验参训证明”中输入编号。'
    : '在“政策大讲堂”小程序的“核验参训证明”中扫描二维码，或输入编号。';
export const DISCLAIMER = '本证明由系统依据签到记录出具，不作为职称或资格凭证。';
