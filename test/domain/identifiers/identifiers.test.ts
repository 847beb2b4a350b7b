import * as fc from 'fast-check';
import {
  checkCharacterOf,
  documentNumberKey,
  maskPhone,
  normaliseDocumentNumber,
  normalisePhone,
  normaliseSocialCreditCode,
  parseDocumentNumber,
  socialCreditCodeProblem,
} from '../../../cloudfunctions/domain/identifiers';

describe('R-SELECT 3: social credit codes by GB 32100', () => {
  it.each([
    // 9·1 1·3 3·9 5·27 1·26 M(21)·20 1·8 Y(30)·30 4·28 = 1640 = 52·31 + 28; 31 − 28 = 3.
    ['91350100M000100Y4', '3'],
    // 9·1 1·3 1·9 5·27 1·26 M(21)·20 A(10)·29 P(23)·13 X(29)·28 = 2003 = 64·31 + 19; 31 − 19 = 12 = C.
    ['91150100MA0P0000X', 'C'],
    // Nothing left over: the check character is 0, not the 31st.
    ['00000000000000000', '0'],
  ])('%s is checked by %s', (first17, check) => {
    expect(checkCharacterOf(first17)).toBe(check);
    expect(socialCreditCodeProblem(first17 + check)).toBeNull();
  });

  it.each([
    ['length', '91350100M000100Y4'],
    ['characters', '91350100I000100Y43'],
    ['characters', '9135010AM000100Y43'],
    ['check-digit', '91350100M000100Y44'],
    ['check-digit', '91350100M000100Y34'],
  ])('%s: %s', (problem, code) => expect(socialCreditCodeProblem(code)).toBe(problem));

  it('finds every single altered character', () => {
    const code = '91150100MA0P0000XC';
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, other) => {
        fc.pre(code[at] !== other);
        expect(socialCreditCodeProblem(code.slice(0, at) + other + code.slice(at + 1))).not.toBeNull();
      }),
    );
  });

  it('is taken as typed', () => {
    expect(normaliseSocialCreditCode(' ９１150100-ma0p0000xc ')).toBe('91150100MA0P0000XC');
  });
});

describe('phone numbers', () => {
  it.each([
    ['19900000001', '19900000001'],
    ['+86 199-0000-0001', '19900000001'],
    ['0086 19900000001', '19900000001'],
    ['86 19900000001', '19900000001'],
    ['１９９００００００01', '19900000001'],
    ['1990000000', null],
    ['12900000001', null],
    ['29900000001', null],
    ['199000000012', null],
    ['1990000000a', null],
    ['', null],
  ])('%j → %j', (typed, phone) => expect(normalisePhone(typed)).toBe(phone));

  it.each([
    ['19900001234', '199****1234'],
    ['0471-1234567', '****67'],
    ['', '****'],
  ])('%j is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));
});

describe('R-POLICY 2: document numbers in any spelling', () => {
  const one = '内经信投规字〔2018〕200号';
  it.each([
    '内经信投规字〔2018〕200号',
    '内经信投规字[2018]200号',
    '内经信投规字［2018］200号',
    '内经信投规字（2018）200号',
    '内经信投规字(2018)200 号',
    '内经信投规字【2018】第200号',
    '内经信投规字﹝2018﹞２００号',
    '内经信投规字 2018 200号',
    '内经信投规字2018年200号',
    '内经信投规字2018-200',
    '内经信投规字2018200号',
    '内经信投规字〔2018〕0200号',
  ])('%s', (spelling) => expect(normaliseDocumentNumber(spelling)).toBe(one));

  it('is read without its agency', () => {
    expect(parseDocumentNumber('2018 200号')).toEqual({ agency: '', year: 2018, number: 200 });
    expect(documentNumberKey({ agency: '', year: 2018, number: 200 })).toBe('|2018|200');
  });

  it.each([
    '',
    '中小企业',
    '2018',
    '2018年',
    '20184号号',
    '贷款 50万',
    '3个月',
    '国发〔1899〕1号',
    '国发〔2018〕0号',
    '国发〔2018〕1号附件',
    '19900000001',
    '国发〔2018〕1号2',
    '1'.repeat(61),
  ])('is no document number: %j', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });

  it('never throws, and its printed form is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normal = normaliseDocumentNumber(text);
        if (normal !== null) expect(normaliseDocumentNumber(normal)).toBe(normal);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1949, max: 2100 }), fc.integer({ min: 1, max: 99_999 }), (year, number) => {
        expect(parseDocumentNumber(`国发〔${year}〕${number}号`)).toEqual({ agency: '国发', year, number });
        expect(parseDocumentNumber(`国发${year}${number}号`)).toEqual({ agency: '国发', year, number });
      }),
    );
  });
});
