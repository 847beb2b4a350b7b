/** R-POLICY 6: what changed in a text from one version to the next. */
import fc from 'fast-check';
import { differenceOfTexts, type Piece } from '../../../cloudfunctions/domain/policy-compare/text';

const short = (pieces: Piece[]): string[] =>
  pieces.map(({ kind, text }) => `${kind === 'same' ? '' : kind === 'added' ? '+' : '-'}${text}`);

test.each([
  ['nothing', '补贴标准为每人每天一百元。', '补贴标准为每人每天一百元。', []],
  [
    'a figure is whole',
    '贴息比例为1.5%，期限一年。',
    '贴息比例为2.25%，期限一年。',
    ['贴息比例为', '-1.5%', '+2.25%', '，期限一年。'],
  ],
  [
    'a sentence put in',
    '第一句话。第三句话。',
    '第一句话。新加的一句。第三句话。',
    ['第一句话。', '+新加的一句。', '第三句话。'],
  ],
  ['a line taken out', '一、范围\n二、条件\n三、程序', '一、范围\n三、程序', ['一、范围\n', '-二、条件\n', '三、程序']],
  [
    'a shared 的 between two changes is not left alone',
    '由财政部门的人员审核后拨付资金。',
    '由工信系统的专家审核后拨付资金。',
    ['由', '-财政部门的人员', '+工信系统的专家', '审核后拨付资金。'],
  ],
  [
    'another sentence altogether is not picked to pieces',
    '企业应当提交纸质材料。',
    '本办法自发布之日起施行，有效期五年。',
    ['-企业应当提交纸质材料。', '+本办法自发布之日起施行，有效期五年。'],
  ],
])('%s', (_, before, after, expected) => {
  expect(short(differenceOfTexts(before, after))).toEqual(expected);
});

/** Few characters, so that texts have much in common; also astral ones and ends of sentences. */
const text = fc
  .array(fc.constantFrom('企', '业', '补', '贴', '。', '\n', '5', '0.5%', 'A', '𠀀', '；', ' '), { maxLength: 60 })
  .map((parts) => parts.join(''));

test('removed and same pieces are the earlier text, added and same ones the later; neighbours differ in kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differenceOfTexts(before, after);
      const without = (kind: Piece['kind']): string =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      if (before === after) expect(pieces).toEqual([]);
      else {
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }
      for (const [i, piece] of pieces.entries()) {
        expect(piece.text).not.toBe('');
        expect(piece.kind).not.toBe(pieces[i - 1]?.kind);
      }
    }),
    { numRuns: 2000 },
  );
});

test('two longest articles with nothing in common: an end is come to', () => {
  const long = (seed: number): string =>
    Array.from({ length: 19_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919 * seed) % 20_000))).join('');
  const pieces = differenceOfTexts(long(1), long(3));
  expect(pieces.length).toBeGreaterThan(0);
});
