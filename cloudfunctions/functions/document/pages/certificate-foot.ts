import type { Sheet } from '../layout/document';
import { paragraph } from '../layout/paragraph';
import { drawQrCode } from '../layout/qr-code';
import { codePointName } from '../layout/readable';
import { ACCENT, FOOT_TOP, MARGIN, QR_SIZE, SOFT, style, TEXT } from './certificate-look';
import {
  chineseDay,
  DISCLAIMER,
  missingNote,
  VERIFY_TITLE,
  verifyText,
  type CertificateFacts,
} from './certificate-text';

/** What the QR code holds; the number alone when there is no address under which it can be looked up. */
export interface Code {
  text: string;
  isAddress: boolean;
}

/** How to check it at the left, who gives it at the right. */
export function drawFoot(sheet: Sheet, facts: CertificateFacts, code: Code, missing: readonly string[]): void {
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
