import * as fc from 'fast-check';
import { inCapitalFigures } from '../../../cloudfunctions/domain/money';

describe('R-MONEY 5: amounts in Chinese capital figures', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角'],
    [15, '壹角伍分'],
    [100, '壹元整'],
    [1000, '壹拾元整'],
    [32504, '叁佰贰拾伍元零肆分'],
    [140950, '壹仟肆佰零玖元伍角'],
    [600714, '陆仟零柒元壹角肆分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [2_112_000, '贰万壹仟壹佰贰拾元整'],
    [8_000_000, '捌万元整'],
    [10_000_000, '壹拾万元整'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [100_050_000, '壹佰万零伍佰元整'],
    [10_000_000_001, '壹亿元零壹分'],
    [1_000_010_000_000, '壹佰亿零壹拾万元整'],
    [1_000_000_000_100, '壹佰亿零壹元整'],
    [98_765_432_101_234, '玖仟捌佰柒拾陆亿伍仟肆佰叁拾贰万壹仟零壹拾贰元叁角肆分'],
  ])('%i 分 is %s', (fen, text) => {
    expect(inCapitalFigures(fen)).toBe(text);
  });

  it('refuses what is no amount', () => {
    for (const fen of [-1, 1.5, Number.NaN, 100_000_000_000_000]) {
      expect(() => inCapitalFigures(fen)).toThrow(RangeError);
    }
  });

  // Reads capital figures back, so that the property does not repeat the rule that writes them.
  const read = (text: string): number => {
    let [total, section, digit, cents] = [0, 0, 0, 0];
    for (const sign of text) {
      const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
      const place = { 拾: 10, 佰: 100, 仟: 1000 }[sign];
      if (value >= 0) digit = value;
      else if (place) [section, digit] = [section + digit * place, 0];
      else if (sign === '万' || sign === '亿') {
        total += (section + digit) * (sign === '万' ? 10_000 : 100_000_000);
        [section, digit] = [0, 0];
      } else if (sign === '元') [total, section, digit] = [total + section + digit, 0, 0];
      else if (sign === '角') [cents, digit] = [cents + digit * 10, 0];
      else if (sign === '分') [cents, digit] = [cents + digit, 0];
    }
    return total * 100 + cents;
  };

  it('property: reads back to the same amount, with no doubled zero', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(100_000_000),
          fc.maxSafeNat().map((n) => n % 100_000_000_000_000),
        ),
        (fen) => {
          const text = inCapitalFigures(fen);
          expect(read(text)).toBe(fen);
          expect(text).not.toMatch(/零零|零万|零亿|零元(?!整)|^零.*[^整]$/);
        },
      ),
    );
  });
});
