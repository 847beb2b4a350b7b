/** The page of a certificate of attendance: A4 across, one page whatever the length of the names. */
import { newSheet, type Sheet, type Style } from '../layout/document';
import type { Fonts } from '../layout/fonts';
import type { Run } from '../layout/lines';
import { paragraph } from '../layout/paragraph';
import { drawQrCode } from '../layout/qr-code';
import { codePointName, readable } from '../layout/readable';
import { factsTable, type Fact } from '../layout/table';
import {
  chineseDay,
  chinesePeriod,
  DISCLAIMER,
  hoursText,
  missingNote,
  VERIFY_TITLE,
  verifyText,
  type CertificateFacts,
} from './certificate-text';

/** The colours of the screens (src/theme), with lines dark enough for a printer. */
const ACCENT = '#1a569b';
const TEXT = '#1c2330';
const SOFT = '#475162';
const LINE = '#b9c6d6';

const style = (size: number, colour: string, face: Style['face'] = 'regular', spacing = 0): Style => ({
  face,
  size,
  colour,
  spacing,
});

/** Between the frame and the text. */
const MARGIN = 86;
const BODY_TOP = 186;
const FOOT_TOP = 424;
const QR_SIZE = 72;

export interface CertificateOptions {
  fonts: Fonts;
  /** What the QR code holds; the number alone when there is no address under which it can be looked up. */
  code: { text: string; isAddress: boolean };
}

export interface MadeCertificate {
  bytes: Buffer;
  /** Characters that the font lacks, in the order of the page. */
  missing: string[];
}

/** Sets the certificate. The same facts give the same bytes. */
export async function certificatePdf(
  raw: CertificateFacts,
  { fonts, code }: CertificateOptions,
): Promise<MadeCertificate> {
  const { facts, missing } = readableFacts(raw, fonts);
  const [programme, name] = headingParts(facts.heading);
  const sheet = newSheet({
    title: `${name} ${facts.number}`,
    author: facts.issuers.join('、'),
    subject: facts.title,
    layout: 'landscape',
    fonts,
    at: facts.issuedAt,
  });
  drawFrame(sheet);
  drawHead(sheet, programme, name, facts.number);
  drawBody(sheet, facts);
  drawFoot(sheet, facts, code, missing);
  return { bytes: await sheet.finish(), missing };
}

function readableFacts(raw: CertificateFacts, fonts: Fonts): { facts: CertificateFacts; missing: string[] } {
  const missing = new Set<string>();
  const clean = (text: string): string => {
    const result = readable(text, fonts.covers);
    for (const character of result.missing) missing.add(character);
    return result.text;
  };
  const facts = {
    ...raw,
    heading: clean(raw.heading),
    holderName: clean(raw.holderName),
    enterprise: clean(raw.enterprise),
    title: clean(raw.title),
    modeName: clean(raw.modeName),
    regionName: clean(raw.regionName),
    venue: { name: clean(raw.venue.name), address: clean(raw.venue.address) },
    institutionName: clean(raw.institutionName),
    issuers: raw.issuers.map(clean),
    statement: clean(raw.statement),
  };
  return { facts, missing: [...missing] };
}

/** '…政策大讲堂 参训证明' → the programme's name and the paper's. */
function headingParts(heading: string): [string, string] {
  const at = heading.lastIndexOf(' ');
  return [heading.slice(0, Math.max(at, 0)), heading.slice(at + 1)];
}

function drawFrame(sheet: Sheet): void {
  const { pdf, width, height } = sheet;
  sheet.decorate(() => {
    pdf
      .rect(26, 26, width - 52, height - 52)
      .lineWidth(1.6)
      .stroke(ACCENT);
    pdf
      .rect(32, 32, width - 64, height - 64)
      .lineWidth(0.5)
      .stroke(ACCENT);
    pdf.rect(width / 2 - 22, 150.5, 44, 1.6).fill(ACCENT);
  });
}

function drawCentred(sheet: Sheet, text: string, y: number, textStyle: Style): void {
  // The space after the last character is none.
  const width = sheet.measure(text, textStyle) - (textStyle.spacing ?? 0);
  sheet.write(text, (sheet.width - width) / 2, y, textStyle);
}

/** Letters stand less than a tenth of an em apart: with more, a reader copies blanks between them. */
function drawHead(sheet: Sheet, programme: string, name: string, number: string): void {
  sheet.tag('P', () => drawCentred(sheet, programme, 78, style(13, ACCENT, 'regular', 1.2)));
  sheet.tag('H1', () => drawCentred(sheet, name, 133, style(42, TEXT, 'strong', 4)));
  sheet.tag('P', () => drawCentred(sheet, `编号 ${number}`, 172, style(10.5, SOFT, 'regular', 0.6)));
}

/** The sentence and the table, in the largest size in which they fit between head and foot. */
function drawBody(sheet: Sheet, facts: CertificateFacts): void {
  const scales = [1, 0.92, 0.85, 0.78, 0.7, 0.62];
  for (const scale of scales) {
    const width = sheet.width - 2 * MARGIN;
    const sentence = paragraph(sheet, sentenceOf(facts, 16 * scale), width, {
      leading: 30 * scale,
      indent: 32 * scale,
      align: 'justify',
    });
    const table = factsTable(sheet, tableOf(facts), {
      width,
      labelWidth: 64 * scale,
      label: style(11 * scale, SOFT),
      value: style(11 * scale, TEXT),
      leading: 17 * scale,
      padding: 6 * scale,
      gap: 24,
      line: LINE,
    });
    const free = FOOT_TOP - BODY_TOP - sentence.height - table.height;
    if (free < 16 && scale !== scales.at(-1)) continue;
    // What is left over stands above, between and below, so that a short certificate does not hang under its title.
    const gap = Math.max(8, Math.min(free / 3, 26));
    sheet.tag('P', () => sentence.draw(MARGIN, BODY_TOP + gap));
    table.draw(MARGIN, BODY_TOP + sentence.height + 2 * gap);
    return;
  }
}

function sentenceOf(facts: CertificateFacts, size: number): Run<Style>[] {
  const plain = style(size, TEXT);
  const strong = style(size, TEXT, 'strong');
  const holder = facts.holderName || '本证明持有人';
  return [
    { text: '兹证明 ', style: plain },
    { text: holder, style: strong, keep: true },
    { text: facts.enterprise === '' ? '' : `（${facts.enterprise}）`, style: plain },
    { text: `于${chineseDay(facts.startAt)}`, style: plain, keep: true },
    { text: '参加“', style: plain },
    { text: facts.title, style: strong },
    { text: '”培训，经签到核实为实际参训人员，计 ', style: plain },
    { text: hoursText(facts.classHours), style: strong, keep: true },
    { text: '。特此证明。', style: plain },
  ].filter((run) => run.text !== '');
}

function tableOf(facts: CertificateFacts): Fact[][] {
  const { name, address } = facts.venue;
  const place = address === '' || address === name ? name : `${name}（${address}）`;
  return [
    [
      { label: '培训时间', value: chinesePeriod(facts.startAt, facts.endAt) },
      { label: '培训学时', value: `${hoursText(facts.classHours)}（1 学时 = 45 分钟）` },
    ],
    [
      { label: '培训地点', value: place || '—' },
      { label: '承办机构', value: facts.institutionName || '—' },
    ],
    [
      { label: '培训形式', value: facts.modeName },
      { label: '所属地区', value: facts.regionName },
    ],
  ];
}

function drawFoot(
  sheet: Sheet,
  facts: CertificateFacts,
  code: CertificateOptions['code'],
  missing: readonly string[],
): void {
  sheet.tag('Figure', () => drawQrCode(sheet, code.text, MARGIN, FOOT_TOP + 16, QR_SIZE, TEXT), {
    alt: `核验用的二维码：${code.text}`,
  });
  const notes = [facts.statement, DISCLAIMER, ...(missing.length > 0 ? [missingNote(missing.map(codePointName))] : [])];
  const x = MARGIN + QR_SIZE + 22;
  const width = 296;
  let y = FOOT_TOP + 13;
  sheet.tag('P', () => sheet.write(VERIFY_TITLE, x, y + 10, style(10, ACCENT, 'strong')));
  y += 18;
  for (const text of [verifyText(code.isAddress), ...notes]) {
    const set = paragraph(sheet, [{ text, style: style(8.5, SOFT) }], width, { leading: 13 });
    sheet.tag('P', () => set.draw(x, y));
    y += set.height;
  }
  drawSignature(sheet, facts);
}

/** Who gives it, and when: at the right, below one another, as a letter ends; each issuer on a line of its own. */
function drawSignature(sheet: Sheet, facts: CertificateFacts): void {
  const width = 262;
  const x = sheet.width - MARGIN - width;
  const widest = (size: number) =>
    Math.max(...facts.issuers.map((issuer) => sheet.measure(issuer, style(size, TEXT, 'strong'))));
  const size = [12, 11.5, 11, 10.5, 10, 9.5, 9].find((candidate) => widest(candidate) <= width) ?? 9;
  let y = FOOT_TOP + 14;
  for (const [text, face] of [
    ...facts.issuers.map((issuer) => [issuer, 'strong'] as const),
    [chineseDay(facts.issuedAt), 'regular'] as const,
  ]) {
    const set = paragraph(sheet, [{ text, style: style(size, TEXT, face) }], width, { leading: 22, align: 'right' });
    sheet.tag('P', () => set.draw(x, y));
    y += set.height;
  }
}
