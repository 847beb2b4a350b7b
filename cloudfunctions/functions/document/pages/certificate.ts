/** The page of a certificate of attendance: A4 across, one page whatever the length of the names. */
import { newSheet, type Sheet, type Style } from '../layout/document';
import type { Fonts } from '../layout/fonts';
import { readable } from '../layout/readable';
import { drawBody } from './certificate-body';
import { drawFoot, type Code } from './certificate-foot';
import { ACCENT, SOFT, style, TEXT } from './certificate-look';
import type { CertificateFacts } from './certificate-text';

export interface CertificateOptions {
  fonts: Fonts;
  code: Code;
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
