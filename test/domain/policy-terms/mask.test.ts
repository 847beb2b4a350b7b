import * as fc from 'fast-check';
import { maskPersonal, missKey, synonymWords } from '../../../cloudfunctions/domain/policy-terms';

describe('R-POLICY 2: the log of searches keeps no number of a person', () => {
  test.each([
    ['a mobile number', '贴息 19900000001', '贴息 *'],
    ['in full width', '贴息１９９００００００１２', '贴息*'],
    ['in groups', '199-0000-0001 贴息', '* 贴息'],
    ['with spaces', '199 0000 0001', '*'],
    ['a landline', '(0471)0000000贴息', '(*贴息'],
    ['an identity number', '15010019900101001X', '*'],
    ['seven digits', '0000000', '*'],
    ['six digits stay', '010000 呼和浩特', '010000 呼和浩特'],
    ['a document number stays', '内经信投规字〔2018〕200号', '内经信投规字〔2018〕200号'],
    ['a mail address', 'somebody@example.com 贴息', '* 贴息'],
  ])('%s', (_, typed, kept) => expect(maskPersonal(typed)).toBe(kept));

  test('no run of seven digits is ever left', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -().x字@'), maxLength: 60 }), (typed) => {
        expect(maskPersonal(typed)).not.toMatch(/\d{7}/);
      }),
      { numRuns: 2000 },
    );
  });

  // A pattern that tried every way to cut these would not come to an end.
  test.each([
    ['1', '*'],
    ['1-', '*-'],
    ['a@', '*@'.repeat(25_000)],
    ['a', 'a'.repeat(100_000)],
    ['. ', '. '.repeat(50_000)],
  ])('a hundred thousand characters of %j', (piece, kept) =>
    expect(maskPersonal(piece.repeat(100_000 / piece.length)) === kept).toBe(true),
  );
});

describe('searches are counted together', () => {
  test.each([
    ['traditional and simplified', '貸款 貼息', '贷款 贴息'],
    ['punctuation and spaces', ' 贷款，，贴息？ ', '贷款 贴息'],
    ['capitals', 'VC 投资', 'vc 投资'],
    ['nothing but punctuation', '？！ ', ''],
    ['nothing but what was masked', '* *', ''],
  ])('%s', (_, typed, key) => expect(missKey(typed)).toBe(key));

  test('long ones by their beginning', () => expect([...missKey('贷款'.repeat(100))].length).toBeLessThanOrEqual(60));
});

test('words of a row: normal form, without spaces, each once, none of one character', () => {
  expect(synonymWords(['電商 平臺', '电商平台', '', '店', '网店!'])).toEqual(['电商平台', '网店']);
});
