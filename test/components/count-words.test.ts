/**
 * R-ATTEND 2: one count has one word. 签到 is the sign-in register: who signed on the phone or stands on a paper register (`signed` of a session's lists and of its
 * materials); 扫码 is a scan; 已签名 and 已扫码 are of one person; 未到 is who has a place and is in no register.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../src/locales/words');
const all = readdirSync(folder).flatMap((file) =>
  Object.values(jest.requireActual<Record<string, unknown>>(path.join(folder, file))).flatMap((words) =>
    Object.entries(words as Record<string, string>).map(([key, text]) => ({ file, key, text })),
  ),
);
const chinese = (text: string): boolean => /[一-鿿]/.test(text);

const figures = all.filter(({ text }) => /\{(signed|scanned)\}/.test(text));

test('R-ATTEND 2: there are such figures', () => expect(figures.length).toBeGreaterThan(10));

test.each(figures)('R-ATTEND 2: $file $key says the count by its one word', ({ text }) => {
  const word = chinese(text)
    ? { signed: /签到[^，；]*\{signed\}/, scanned: /扫码[^，；]*\{scanned\}/ }
    : { signed: /sign/i, scanned: /scan/i };
  if (text.includes('{signed}')) expect(text).toMatch(word.signed);
  if (text.includes('{scanned}')) expect(text).toMatch(word.scanned);
});
