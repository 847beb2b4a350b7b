const DIGITS = '〇一二三四五六七八九';

/** 1 … 99,999 as it is said: 十八, 一百零三. */
function chinese(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  if (value < 20) return `十${value === 10 ? '' : DIGITS.charAt(value - 10)}`;
  const units: [size: number, name: string][] = [[10_000, '万'], [1000, '千'], [100, '百'], [10, '十']]; // prettier-ignore
  const [size, name] = units.find(([least]) => value >= least) ?? [1, ''];
  const rest = value % size;
  const gap = rest > 0 && rest * 10 < size ? '零' : '';
  return `${chinese(Math.floor(value / size))}${name}${gap}${rest === 0 ? '' : rest < 20 && rest >= 10 ? `一${chinese(rest)}` : chinese(rest)}`;
}

const letters = (value: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

function roman(value: number): string {
  const parts: [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]; // prettier-ignore
  let text = '';
  let rest = Math.min(value, 3999);
  for (const [size, sign] of parts)
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  return text;
}

/** A number in one of Word's formats (`w:numFmt`); null for what shows none (bullets). Formats of other countries are shown in digits. */
export function formatNumber(format: string, value: number): string | null {
  switch (format) {
    case 'bullet':
    case 'none':
      return null;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chinese(value);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case 'lowerLetter':
      return letters(value, 'a');
    case 'upperLetter':
      return letters(value, 'A');
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}
