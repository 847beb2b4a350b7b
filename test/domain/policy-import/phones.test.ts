import fc from 'fast-check';
import { withoutPhones } from '../../../cloudfunctions/domain/policy-import';
import { runs } from '../../support/runs';

const gone = '［电话略］';

describe('R-POLICY 6: officials’ telephone numbers are taken out', () => {
  test.each([
    ['a mobile number', '联系人：示例 19900000001', `联系人：示例 ${gone}`],
    ['without any word before it', '示例 19900000001，示例', `示例 ${gone}，示例`],
    ['in groups', '199-0000-0001、199 0000 0002', `${gone}、${gone}`],
    ['in full width', '电话：１９９０００００００１', `电话：${gone}`],
    ['a landline with its area code', '0999-1990000', gone],
    ['a landline with its area code in brackets', '（0999）1990000', `（${gone}`],
    ['eight digits behind the word', '联系电话：61990000', `联系电话：${gone}`],
    ['two of one office', '电话：61990000、61990001', `电话：${gone}、${gone}`],
    ['a word spread out', '电  话：61990000', `电  话：${gone}`],
    ['fax', '传真:61990000', `传真:${gone}`],
    ['in traditional characters', '聯系電話 61990000', `聯系電話 ${gone}`],
    ['a service number', '热线电话 400-199-0000', `热线电话 ${gone}`],
    // Numbers that touch: what reads as a telephone number does not stay because something stands next to it.
    ['two mobile numbers without a gap, 22 digits', '1990000000119900000001', gone],
    ['three in full width', '电话：１９９００００００１１９９０００００００２１９９０００００００３', `电话：${gone}`],
    ['a mobile number and a landline without a gap', '19900000001047119900000，示例', `${gone}，示例`],
    ['two mobile numbers with a dash', '19900000001-19900000002', `${gone}-${gone}`],
    ['two mobile numbers with a bracket', '（19900000001）19900000002', `（${gone}）${gone}`],
    ['a landline with an extension', '0999-1990000-802', gone],
    ['a landline with two last parts', '0999-1990000-1990001。', `${gone}。`],
    ['a landline, a space behind its bracket', '(0999) 1990000', `(${gone}`],
    ['a dash with spaces', '0999 - 1990000', gone],
    ['a number before a mobile number', '2018-19900000001', `2018-${gone}`],
    ['behind 86', '8619900000001、008619900000002', `${gone}、${gone}`],
    ['behind 86, with another one', '8619900000001-19900000002', `${gone}-${gone}`],
    ['a digit too many, with another number', '电话199199000001）19900000001', `电话${gone}）${gone}`],
    ['behind +86', '+8619900000001，+86 199 0000 0002，＋86-999-1990000', `${gone}，${gone}，${gone}`],
    ['a digit too many directly behind the word', '联系电话：119900000001', `联系电话：${gone}`],
    ['a digit too many in groups directly behind the word', '电话号码：199-0000-00011', `电话号码：${gone}`],
  ])('%s', (_, text, cleaned) => expect(withoutPhones(text).text).toBe(cleaned));

  test.each([
    ['one', '19900000001', 1],
    ['two without a gap', '1990000000119900000001', 2],
    ['five without a gap', '19900000001'.repeat(5), 5],
    ['two of one office', '0999-1990000、199 0000 0001', 2],
  ])('%s: counted one by one', (_, text, count) => expect(withoutPhones(text).count).toBe(count));

  test.each([
    ['a 文号', '内经信投规字〔2018〕200号'],
    ['a day', '2018年4月26日，2018-04-26，20180426'],
    ['amounts', '补贴12345678元，共 1990000 万元'],
    ['a credit code', '91150100MA0N000001'],
    ['a hot line of three digits', '请拨打12345或12366'],
    ['a number far from the word', `电话回访${'，示例'.repeat(20)}61990000`],
    ['what was taken out before', `${gone}20182018`],
    ['seven digits behind what was taken out before', `电话${gone}：0201886`],
    ['a day near the word', '电话回访截至20180426'],
    ['an amount near the word', '电话补贴 1990000 元'],
    ['years in a row', '电话回访占5分，2019-2020年'],
    ['a day in groups near the word', '电话回访截至2018-04-26'],
    ['an account of 19 digits', '账号6222000000199000001'],
    ['an account of 12 digits with a mobile number inside', '账号119900000001'],
    ['an account of 22 digits, the second half of which is no number', '账号1990000000100000000001'],
    ['an account with a mobile number in the middle', '6222199000000010000123'],
    ['an account behind a telephone’s words', '电话费缴费账号6222000000199000001'],
    ['a credit code near the word', '电话回访的企业代码为91150100MA0N000001、91150100MA23456789'],
    ['a document’s number in groups', '第1501-0000-001-02号'],
  ])('%s stays', (_, text) => expect(withoutPhones(text)).toEqual({ text, count: 0 }));

  test('a list goes on in the next line', () => {
    expect(withoutPhones('市财政局 示例 61990001）', true)).toEqual({ text: `市财政局 示例 ${gone}）`, count: 1 });
  });
});

describe('R-POLICY 6: for any text', () => {
  const mobile = fc.nat(99_999).map((n) => `199000${String(n).padStart(5, '0')}`);
  const landline = fc.nat(9_999_999).map((n) => `0999${String(n).padStart(7, '0')}`);
  const anything = fc
    .array(fc.constantFrom('0', '1', '8', '86', '199', '2018', '19900000001', '0999', '１９', '-', ' ', '）', '+', '电话', '：', '字', 'A', '元', '。'), { maxLength: 30 })
    .map((pieces) => pieces.join('')); // prettier-ignore
  const halfWidth = (text: string): string => text.normalize('NFKC');

  test('nothing is left of numbers that touch, without a gap and with one', () => {
    const gap = fc.constantFrom('', '-', ' ', '、', '）', '/');
    fc.assert(
      fc.property(fc.array(fc.oneof(mobile, landline), { minLength: 1, maxLength: 5 }), gap, (numbers, between) => {
        const { text, count } = withoutPhones(numbers.join(between));
        expect(text).not.toMatch(/\d/);
        expect(count).toBe(numbers.length);
      }),
    );
  });

  test('no mobile number stands by itself afterwards, and a second time finds nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const cleaned = withoutPhones(text).text;
        expect(halfWidth(cleaned)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
        expect(withoutPhones(cleaned)).toEqual({ text: cleaned, count: 0 });
      }),
      { numRuns: runs(5000) },
    );
  });

  test('what is no number stays, character by character', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const others = (from: string): string => from.replaceAll(gone, '').replace(/[\d\uff10-\uff19 +）-]/g, '');
        expect(others(withoutPhones(text).text)).toBe(others(text));
      }),
      { numRuns: runs(5000) },
    );
  });
});
