/** The page of a certificate whatever the names are: nothing leaves its place, nothing is lost, nothing fails. */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { fontsIn } from '../../cloudfunctions/functions/document/layout/fonts';
import { certificatePdf } from '../../cloudfunctions/functions/document/pages/certificate';
import {
  chinesePeriod,
  missingNote,
  type CertificateFacts,
} from '../../cloudfunctions/functions/document/pages/certificate-text';
import { openPdf } from './support/pdf';

const fonts = fontsIn(join(__dirname, '../../dist/cloudfunctions/document/fonts'));
const code = { text: 'K7QM-2W9D-0XHT-5RVB', isAddress: false };

const facts = (overrides: Partial<CertificateFacts> = {}): CertificateFacts => ({
  number: 'K7QM-2W9D-0XHT-5RVB',
  heading: '示例自治区政策大讲堂 参训证明',
  holderName: '示例人员1',
  enterprise: '示例企业1',
  title: '示例课程',
  classHourMinutes: 45,
  startAt: Date.parse('2026-03-10T01:00:00Z'),
  endAt: Date.parse('2026-03-10T04:00:00Z'),
  classHours: 3,
  modeName: '示例形式',
  regionName: '呼和浩特市',
  venue: { name: '示例中心', address: '示例路 1 号' },
  institutionName: '示例机构',
  issuers: ['示例主管局', '示例公共服务平台'],
  statement: '示例依据。',
  issuedAt: Date.parse('2026-03-10T05:00:00Z'),
  ...overrides,
});

/** As long as the contract lets each of them be. */
const longest = (unit: string): Partial<CertificateFacts> => {
  const fill = (length: number) => unit.repeat(length).slice(0, length);
  return {
    holderName: fill(40),
    enterprise: fill(120),
    title: fill(120),
    venue: { name: fill(80), address: fill(160) },
    institutionName: fill(120),
  };
};

test.each([
  ['Chinese characters', '示例'],
  ['one word without any place to break it', 'Wm'],
  ['words', 'example '],
  ['punctuation that may not begin a line', '例，（'],
])('the longest names that can be entered stay inside the frame and above the foot: %s', async (_, unit) => {
  const { bytes } = await certificatePdf(facts(longest(unit)), { fonts, code });
  const { pages, items, width } = await openPdf(bytes);
  expect(pages).toBe(1);
  for (const item of items) {
    expect(item.x).toBeGreaterThanOrEqual(85.9);
    expect(item.x + item.width).toBeLessThanOrEqual(width - 85.9 + 8);
  }
  const heading = items.find((item) => item.text === '如何核验');
  const table = items.filter((item) => item.text === '所属地区');
  expect(table).toHaveLength(1);
  expect(table[0]?.y).toBeGreaterThan((heading?.y ?? Infinity) + 12);
});

test('nothing of the longest names is lost', async () => {
  const long = longest('示例');
  const { text } = await openPdf((await certificatePdf(facts(long), { fonts, code })).bytes);
  expect(text).toContain(`兹证明${long.holderName}（${long.enterprise}）于`);
  expect(text).toContain(long.title);
  expect(text).toContain(long.institutionName);
});

test('a name and a date are not broken between two lines', async () => {
  for (let length = 10; length <= 30; length += 1) {
    const { bytes } = await certificatePdf(facts({ enterprise: '企'.repeat(length) }), { fonts, code });
    const { items } = await openPdf(bytes);
    expect(items.some((item) => item.text.includes('2026年3月10日参加') || item.text.startsWith('2026年3月10日'))).toBe(
      true,
    );
  }
});

test('a holder who had their particulars deleted: the certificate says so without a name', async () => {
  const { bytes } = await certificatePdf(facts({ holderName: '', enterprise: '' }), { fonts, code });
  expect((await openPdf(bytes)).text).toContain('兹证明本证明持有人于2026年3月10日');
});

test('whatever somebody typed, there is one page, and it is the same again', async () => {
  const typed = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(typed, typed, typed, async (holderName, enterprise, title) => {
      const given = facts({ holderName, enterprise, title });
      const { bytes } = await certificatePdf(given, { fonts, code });
      expect(bytes.toString('latin1')).toMatch(/\/Type \/Pages\s+\/Count 1\s/);
      expect((await certificatePdf(given, { fonts, code })).bytes.equals(bytes)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['2026-03-10T01:00:00Z', '2026-03-10T04:00:00Z', '2026年3月10日（星期二）09:00–12:00'],
  ['2026-03-10T16:30:00Z', '2026-03-10T18:00:00Z', '2026年3月11日（星期三）00:30–02:00'],
  ['2026-12-31T01:00:00Z', '2027-01-02T09:00:00Z', '2026年12月31日09:00 至 2027年1月2日17:00'],
])('a session from %s to %s was on %s', (from, to, expected) => {
  expect(chinesePeriod(Date.parse(from), Date.parse(to))).toBe(expected);
});

test('the note names eight characters at most and says how many there are', () => {
  expect(missingNote(['U+20BB7'])).toBe('注：“〓”为字库未收的字（U+20BB7），以登记信息为准。');
  const many = Array.from({ length: 11 }, (_, index) => `U+${index}`);
  expect(missingNote(many)).toBe(`注：“〓”为字库未收的字（${many.slice(0, 8).join('、')} 等 11 字），以登记信息为准。`);
});
