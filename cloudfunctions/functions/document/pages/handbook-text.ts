/** What the handbook says beside its entries, word by word: the same in Word and in PDF. */
import { agencyIndex, chaptersOf, letterIndex } from '../../../domain/handbook';
import type { Chapter, HandbookContent, HandbookEntry } from '../../../domain/handbook';
import type { HandbookEditionDoc } from '../../../records/handbook';
import { chineseDay } from './certificate-text';

const CHAPTER_NAMES: Record<Chapter, string> = {
  'tax-finance': '财税支持',
  financing: '融资促进',
  innovation: '创业创新',
  market: '市场开拓',
  rights: '权益保护',
  'public-service': '公共服务',
  training: '培训',
  other: '其他',
};
const STATUS_NOTES: Record<HandbookEntry['status'], string> = {
  'in-force': '',
  'not-yet-in-force': '尚未施行：施行日还没有到',
  expired: '已失效：所依据的政策有效期已过',
  'draft-for-comment': '征求意见稿：尚未施行',
  repealed: '已废止',
};

/** A title page's facts of an edition. */
export type HandbookHead = Pick<HandbookEditionDoc, 'year' | 'number' | 'note' | 'madeAt' | 'items' | 'policies'>;

export interface HandbookEntryText {
  key: string;
  /** '12　题目' */
  heading: string;
  /** '' when in force. */
  warning: string;
  facts: { label: string; value: string }[];
}

export interface HandbookText {
  title: string;
  /** '2026年' and '第1版　2026年3月1日编制' and what is counted, one a line. */
  subtitle: string[];
  chapters: { key: string; heading: string; entries: HandbookEntryText[] }[];
  agencies: { name: string; leads: number[]; cooperates: number[] }[];
  letters: { letter: string; entries: { number: number; title: string }[] }[];
}

export const CONTENTS = '目录';
export const AGENCY_INDEX = '部门索引';
export const LETTER_INDEX = '拼音索引';
export const LEADS = '牵头';
export const COOPERATES = '配合';
export const entryKey = (number: number): string => `entry-${number}`;

/** Everything that is printed, in its order; `clean` makes a text settable. */
export function handbookText(
  head: HandbookHead,
  content: HandbookContent,
  clean: (text: string) => string,
): HandbookText {
  return {
    title: `政策词典（${head.year}年）`,
    subtitle: [
      `第 ${head.number} 版`,
      `${chineseDay(head.madeAt)}编制`,
      `收录 ${head.policies} 份政策的 ${head.items} 条政策条目`,
      ...(head.note === '' ? [] : [clean(head.note)]),
    ],
    chapters: chaptersOf(content).map(({ kind, entries }, index) => ({
      key: `chapter-${kind}`,
      heading: `第${'一二三四五六七八'.charAt(index)}章　${CHAPTER_NAMES[kind]}`,
      entries: entries.map(({ number, entry }) => ({
        key: entryKey(number),
        heading: `${number}　${clean(entry.title)}`,
        warning: STATUS_NOTES[entry.status],
        facts: factsOf(entry)
          .map(({ label, value }) => ({ label, value: clean(value) }))
          .filter(({ value }) => value !== ''),
      })),
    })),
    agencies: agencyIndex(content).map((line) => ({ ...line, name: clean(line.name) })),
    letters: letterIndex(content).map(({ letter, entries }) => ({
      letter,
      entries: entries.map(({ number, entry }) => ({ number, title: clean(entry.title) })),
    })),
  };
}

function factsOf(entry: HandbookEntry): { label: string; value: string }[] {
  const numberedConditions = entry.conditions.map((condition, index) => `（${index + 1}）${condition}`);
  return [
    { label: '支持内容', value: entry.summary },
    { label: '标准', value: entry.amount?.text ?? '' },
    { label: '资金总盘', value: entry.fund ?? '' },
    { label: '适用对象', value: entry.audience },
    { label: '条件', value: (entry.conditions.length > 1 ? numberedConditions : entry.conditions).join(' ') },
    { label: '到哪里办', value: entry.whereToApply },
    { label: '牵头部门', value: entry.leadAgency ?? '' },
    { label: '配合部门', value: entry.cooperatingAgencies.join('、') },
    { label: '期限', value: entry.deadline ?? '' },
    { label: '依据', value: `《${entry.policyTitle}》${entry.docNo ?? ''} ${entry.clause}` },
    { label: '原文', value: entry.quote === '' ? '' : `“${entry.quote}”` },
    { label: '地区', value: entry.regionName },
  ];
}
