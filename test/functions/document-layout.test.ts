/** The parts that pages are made of: text that can be set, lines, the QR code. */
import jsQR from 'jsqr';
import type { Sheet } from '../../cloudfunctions/functions/document/layout/document';
import { breakLines, type Run } from '../../cloudfunctions/functions/document/layout/lines';
import { drawQrCode } from '../../cloudfunctions/functions/document/layout/qr-code';
import { codePointName, readable } from '../../cloudfunctions/functions/document/layout/readable';

/** Every character of the first plane but Mongolian script. */
const covers = (codePoint: number): boolean => codePoint < 0x10000 && !(codePoint >= 0x1800 && codePoint < 0x18b0);

describe('text that can be set', () => {
  test.each([
    ['示例', '示例', []],
    ['  示例\r\n\t企业\u3000一 ', '示例 企业 一', []],
    ['示\u200b例\u202e\ufeff\u0007', '示例', []],
    ['𠮷示𠮷例', '〓示〓例', ['𠮷']],
    ['ᠮ示', '〓示', ['ᠮ']],
    ['\ud800示\udc00', '示', []],
    ['👨‍👩‍👧', '〓〓〓', ['👨', '👩', '👧']],
    ['e\u0301', 'é', []],
    ['', '', []],
  ])('%j becomes %j', (typed, text, missing) => {
    expect(readable(typed, covers)).toEqual({ text, missing });
  });

  test.each([
    ['𠮷', 'U+20BB7'],
    ['é', 'U+00E9'],
  ])('%s is called %s', (character, name) => expect(codePointName(character)).toBe(name));
});

/** A Chinese character is 10 wide, everything else 5. */
const measure = (text: string): number => Array.from(text, (c) => (c > '\u2e80' ? 10 : 5)).reduce((a, b) => a + b, 0);
const broken = (runs: Run<string>[] | string, width: number, indent = 0): string[] =>
  breakLines(typeof runs === 'string' ? [{ text: runs, style: 'a' }] : runs, width, measure, indent).map((line) =>
    line.runs.map((run) => run.text).join(''),
  );

describe('lines', () => {
  test.each([
    ['示例企业示例', 40, 0, ['示例企业', '示例']],
    ['示例企业示例', 40, 20, ['示例', '企业示例']],
    ['示例企业，示例', 40, 0, ['示例企', '业，示例']],
    ['示例企（业）', 40, 0, ['示例企', '（业）']],
    ['some words here', 50, 0, ['some words', 'here']],
    ['示例 example', 50, 0, ['示例', 'example']],
    ['abcdefghij', 20, 0, ['abcd', 'efgh', 'ij']],
    ['示', 5, 0, ['示']],
    ['', 40, 0, ['']],
  ])('%j in %i with an indent of %i', (text, width, indent, lines) => {
    expect(broken(text, width, indent)).toEqual(lines);
  });

  test('what is to be kept goes to the next line whole, unless it is wider than a line', () => {
    const kept = (text: string): Run<string>[] => [
      { text: '示例企', style: 'a' },
      { text, style: 'b', keep: true },
      { text: '来', style: 'a' },
    ];
    expect(broken(kept('三月十日'), 60)).toEqual(['示例企', '三月十日来']);
    expect(broken(kept('三月十日至五月'), 60)).toEqual(['示例企三月十', '日至五月来']);
  });

  test('styles stay with their characters, and a line knows its width', () => {
    const runs = [
      { text: '示例', style: 'a' },
      { text: '企业一', style: 'b' },
    ];
    expect(breakLines(runs, 30, measure)).toEqual([
      { width: 30, runs: [runs[0], { text: '企', style: 'b' }] },
      { width: 20, runs: [{ text: '业一', style: 'b' }] },
    ]);
  });
});

test.each(['K7QM-2W9D-0XHT-5RVB', 'https://example.com/verify?number=K7QM-2W9D-0XHT-5RVB'])(
  'the QR code that is drawn says %s',
  (text) => {
    const side = 400;
    const edge = 80;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    const rect = (x: number, y: number, width: number, height: number) => {
      for (let row = Math.round(y); row < Math.round(y + height); row += 1) {
        for (let column = Math.round(x); column < Math.round(x + width); column += 1) {
          pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
        }
      }
    };
    const fill = jest.fn();
    drawQrCode({ pdf: { rect, fill } } as unknown as Sheet, text, edge, edge, side - 2 * edge, '#000000');
    expect(jsQR(pixels, side, side)?.data).toBe(text);
    expect(fill).toHaveBeenCalledWith('#000000');
  },
);
