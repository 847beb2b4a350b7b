/** R-POLICY 1: articles under whatever numbers a document counts by, and none of its text lost. */
import { recognise } from '../../../cloudfunctions/domain/policy-import';
import * as fc from 'fast-check';
import { runs } from '../../support/runs';
import { lostCharacters } from './builders/lost-characters';

const TITLE = '包头市扶持办法';
const read = (text: string) => {
  const lines = [TITLE, ...text.split('\n')];
  const recognised = recognise(lines, { stem: '示例', today: '2026-11-22' });
  return {
    numbers: recognised.proposal.articles.map(({ number }) => number.replaceAll(' ', '')),
    lost: lostCharacters(lines, recognised),
  };
};

const chinese = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  ...['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((n) => `十${n}`),
  '二十',
  ...['一', '二', '三', '四', '五', '六', '七'].map((n) => `二十${n}`),
];
const chapter = (from: number, to: number): string =>
  chinese
    .slice(from - 1, to)
    .map((n) => `（${n}）支持企业第${n}项。给予补贴。`)
    .join('\n');

const cases: [name: string, text: string, numbers: string[]][] = [
  [
    'points that count on through chapters',
    `一、甲\n${chapter(1, 9)}\n二、乙\n${chapter(10, 22)}\n三、丙\n${chapter(23, 27)}`,
    [
      '一',
      ...chinese.slice(0, 9).map((n) => `一（${n}）`),
      '二',
      ...chinese.slice(9, 22).map((n) => `二（${n}）`),
      '三',
      ...chinese.slice(22).map((n) => `三（${n}）`),
    ],
  ],
  [
    'digits that count on',
    '一、甲\n1.租金\n给予补贴。\n2.贷款\n给予贴息。\n二、乙\n3.人才\n给予奖励。\n4.市场\n给予补助。',
    ['一', '一1', '一2', '二', '二3', '二4'],
  ],
  ['blanks within', '第 1 条 甲。\n第 1 0 条 乙。\n第 十 一 条 丙。', ['第1条', '第10条', '第十一条']],
  [
    'figures with points',
    '1 总则\n1.1 目的\n为支持企业。\n1.2 范围\n本市企业。\n2 支持标准\n2.1 租金\n2.1.1 厂房\n每年10万元。\n2.1.2 办公\n每年5万元。\n2.2 贷款\n贴息50%。',
    ['1', '1.1', '1.2', '2', '2.1', '2.1.1', '2.1.2', '2.2'],
  ],
  [
    'figures below chapters',
    '一、总则\n1.1 目的\n为支持企业。\n1.2 范围\n本市企业。\n二、标准\n2.1 租金\n每年10万元。',
    ['一', '一1.1', '一1.2', '二', '二2.1'],
  ],
  ['amounts are no figures', '一、甲\n1.5万元以下的不补。\n2.5%的利率。\n二、乙\n内容。', ['一', '二']],
  [
    'parts under headings of their own',
    '一、甲\n内容。\n二、乙\n内容。\n金融支持\n一、丙\n内容。\n二、丁\n内容。',
    ['一', '二', '金融支持', '金融支持一', '金融支持二'],
  ],
  [
    'parts without',
    '一、甲\n内容。\n二、乙\n内容。\n一、丙\n内容。\n二、丁\n内容。',
    ['一', '二', '第2部分一', '第2部分二'],
  ],
  [
    'numbered parts',
    '第一部分 财政\n一、甲\n内容。\n二、乙\n内容。\n第二部分 金融\n一、丙\n内容。',
    ['第一部分', '第一部分一', '第一部分二', '第二部分', '第二部分一'],
  ],
  ['half brackets stay with their point', '一、甲\n1）子；\n2）丑。\n二、乙\n内容。', ['一', '二']],
  ['half brackets with headings', '一、甲\n1）租金补贴\n给予补贴。\n2）贷款贴息\n给予贴息。', ['一', '一1）', '一2）']],
  ['rings', '一、甲\n①子；\n②丑。\n二、乙\n内容。', ['一', '二']],
  ['one sign for a number', '㈠甲\n内容。\n㈡乙\n内容。', ['（一）', '（二）']],
  [
    'measures',
    '措施一：租金补贴\n给予补贴。\n措施二：贷款贴息\n给予贴息。\n措施三 人才奖励\n给予奖励。',
    ['措施一', '措施二', '措施三'],
  ],
  ['policies in digits', '政策1：租金补贴\n给予补贴。\n政策2：贷款贴息\n给予贴息。', ['政策1', '政策2']],
  ['questions', '问：谁可以申报？\n答：本市企业。\n问：怎样申报？\n答：网上。\n一、答内的点。', ['问1', '问2']],
  ['questions with numbers', '问1：谁可以申报？\n答：本市企业。\n问2：怎样申报？\n答：网上。', ['问1', '问2']],
  ['numbered questions', '1.谁可以申报？\n答：本市企业。\n2.怎样申报？\n答：网上。', ['1', '2']],
  [
    'a page’s end is none of it',
    '一、甲\n内容。\n二、乙\n内容。\n打印 关闭\n政策解读\n关于扶持办法的解读',
    ['一', '二'],
  ],
  [
    'points of annexes',
    '一、甲\n内容。\n附件1 示例细则\n第一条 乙。\n第二条 丙。',
    ['一', '附件1', '附件1第一条', '附件1第二条'],
  ],
];
test.each(cases)('R-POLICY 1: %s', (name, text, numbers) => {
  const found = read(text);
  expect(found.numbers).toEqual(numbers);
  if (!name.includes('end')) expect(found.lost).toBe('');
});

/** Marks of every kind, in any order and with any number: what counts for nothing stays text. */
const mark = fc.oneof(
  fc
    .constantFrom('第%条 ', '第%章 ', '第%节 ', '第%部分 ', '%、', '（%）', '措施%：', '任务% ')
    .chain((form) => fc.constantFrom(...chinese).map((number) => form.replace('%', number))),
  fc
    .constantFrom('%.', '%、', '（%）', '%）', '%.1 ', '%.2.3 ', '第%条 ', '第 % 条 ', '政策%：', '附件%：')
    .chain((form) => fc.nat(30).map((number) => form.replace('%', String(number + 1)))),
  fc.constantFrom(
    '问：',
    '答：',
    '问3：',
    '①',
    '⑫',
    '㈠',
    '⑴',
    '⒈',
    '附件：',
    '附件',
    '1 ',
    '1.5万元',
    '2.5%',
    '3个',
    '',
  ),
);
const words = fc.array(fc.constantFrom('支持', '企业', '补贴', '标准', '给予', '范围', '，', '。', '；', '：', '、', '每年', '十万元', '《甲》', '（乙）', '电', '？'), { minLength: 1, maxLength: 14 }); // prettier-ignore
const point = fc.tuple(mark, words).map(([before, after]) => before + after.join(''));

test('R-POLICY 1: whatever stands in front of its lines, nothing of a document is lost', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
      // A sign of its own in each line: an annex that is named twice is kept once.
      const own = points.map((text, n) => text + String.fromCharCode(0x5200 + n));
      const lines = [TITLE, '为支持企业发展，现就有关事项规定如下，请遵照执行。', ...own];
      const recognised = recognise(lines, { stem: '示例', today: '2026-11-22' });
      expect(lostCharacters(lines, recognised)).toBe('');
    }),
    { numRuns: runs(10_000) },
  );
});
