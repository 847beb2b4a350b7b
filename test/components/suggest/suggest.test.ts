import * as fc from 'fast-check';
import { suggest, termTable } from '../../../src/services/suggest';

const lines = [
  '贷款|dai kuan|dk',
  '贷款贴息|dai kuan tie xi|dktx',
  '银行贷款风险补偿|yin hang dai kuan feng xian bu chang|yhdkfxbc',
  '创业担保贷款|chuang ye dan bao dai kuan|cydbdk',
  '内经信投规字〔2018〕200号|nei jing xin tou gui zi 2 0 1 8 2 0 0 hao|njxtgz2018200h',
  '呼和浩特市中小企业局|hu he hao te shi zhong xiao qi ye ju|hhhtszxqyj',
  '呼和浩特市贷款贴息办法|hu he hao te shi dai kuan tie xi ban fa|hhhtsdktxbf',
  '電商平台|dian shang ping tai|dspt',
  '绿色制造|lv se zhi zao|lszz',
  '西安分局|xi an fen ju|xafj',
  'O2O补贴|o 2 o bu tie|o2obt',
];
const table = termTable([...lines, 'broken|line', '缺音|que|q'], '貸贷貼贴電电綠绿經经銀银');
const terms = (input: string, limit = 8) => suggest(table, input, limit).map(({ text }) => text);

describe('R-POLICY 2: suggestions while typing', () => {
  test.each([
    ['characters', '贷款', '贷款'],
    ['the beginning before what has it within', '贷款贴', '贷款贴息'],
    ['the middle of a term', '风险', '银行贷款风险补偿'],
    ['whole pinyin', 'daikuantiexi', '贷款贴息'],
    ['pinyin with the last syllable begun', 'daikuanti', '贷款贴息'],
    ['pinyin of the middle', 'fengxian', '银行贷款风险补偿'],
    ['pinyin with spaces', 'dai kuan tie', '贷款贴息'],
    ['pinyin with an apostrophe', "xi'an", '西安分局'],
    ['initials', 'dktx', '贷款贴息'],
    ['initials of the middle', 'fxbc', '银行贷款风险补偿'],
    ['initials with zh', 'lszhz', '绿色制造'],
    ['initials and syllables', 'dktiexi', '贷款贴息'],
    ['syllables and initials', 'daikuantx', '贷款贴息'],
    ['characters and pinyin', '贷款tie', '贷款贴息'],
    ['characters and initials', '贷款tx', '贷款贴息'],
    ['pinyin and characters', 'dai款', '贷款'],
    ['capitals', 'DKTX', '贷款贴息'],
    ['full width', 'ｄｋｔｘ', '贷款贴息'],
    ['traditional characters', '貸款貼', '贷款贴息'],
    ['simplified, where the term is traditional', '电商', '電商平台'],
    ['ü', 'lüse', '绿色制造'],
    ['v for ü', 'lvse', '绿色制造'],
    ['a document number by its letters', 'njxtgz', '内经信投规字〔2018〕200号'],
    ['a document number without brackets', '规字2018', '内经信投规字〔2018〕200号'],
    ['letters of the term itself', 'o2o补', 'O2O补贴'],
    ['two words in any order', '贴息 呼和浩特', '呼和浩特市贷款贴息办法'],
    ['two words of which one is pinyin', '呼和浩特 tiexi', '呼和浩特市贷款贴息办法'],
  ])('%s: %s', (_, input, first) => expect(terms(input)[0]).toBe(first));

  test.each([
    ['nothing', ''],
    ['spaces and punctuation', ' ，。'],
    ['what no term has', '天马'],
    ['letters that no term begins with', 'zzzz'],
    ['a syllable that goes on otherwise', 'daikuanx'],
    ['a separator', '|'],
  ])('%s: none', (_, input) => expect(terms(input)).toEqual([]));

  test('one letter is only looked for at the beginning', () => {
    expect(terms('d')).toEqual(['贷款', '贷款贴息', '電商平台']);
  });

  test('words that no term has together: the last one is completed behind the others', () => {
    expect(suggest(table, '电商 风险')[0]).toEqual({ text: '电商 银行贷款风险补偿', marks: [[7, 9]] });
  });

  test('each term once, and no more than asked for', () => {
    expect(new Set(terms('贷款')).size).toBe(terms('贷款').length);
    expect(terms('贷款', 2)).toHaveLength(2);
  });

  test.each([
    ['贷款tx', '贷款贴息', [[0, 4]]],
    ['规字2018', '内经信投规字〔2018〕200号', [[4, 11]]],
    ['fengx', '银行贷款风险补偿', [[4, 6]]],
  ])('%s is marked in %s', (input, text, marks) => {
    expect(suggest(table, input).find((one) => one.text === text)?.marks).toEqual(marks);
  });

  test('whatever is typed: no more than the limit, marks within the text', () => {
    const piece = fc.constantFrom(..."贷款貼tiexidkzhan 2〔\n|'üé😀".split(''), '呼和', 'nei');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const found = suggest(table, pieces.join(''));
        expect(found.length).toBeLessThanOrEqual(8);
        for (const { text, marks } of found)
          for (const [from, to] of marks) {
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 3000 },
    );
  });

  test('a table of nothing', () => expect(suggest(termTable([], ''), '贷款')).toEqual([]));
});
