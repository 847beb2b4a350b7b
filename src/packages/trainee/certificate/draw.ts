import type { BitMatrix } from 'qrcode';
import { dayOf } from '@/components/format';
import type { Surface } from '@/components/canvas-2d/types';
import { fill } from '@/locales/catalogue';
import { zh as paperTexts } from '@/locales/words/certificate';
import { linesOf, writeLines, type Run } from './lines';
import { font, INK, PAPER, SANS, SERIF } from './paper';
import type { Certificate } from './types';

type Context = CanvasRenderingContext2D;

/** '2026-05-15' → '2026年5月15日'. */
const dayText = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return fill(paperTexts.day, { year: year ?? 0, month: month ?? 0, date: date ?? 0 });
};

/** Draws the certificate over the whole surface. Its words are Chinese whatever the language of the screens, as on the PDF. */
export function drawCertificate({ context, width }: Surface, certificate: Certificate, modules: BitMatrix): void {
  context.save();
  context.scale(width / PAPER.width, width / PAPER.width);
  context.textBaseline = 'alphabetic';
  drawSheet(context);
  drawHead(context, certificate);
  const after = drawSentence(context, certificate);
  drawFacts(context, certificate, after + 24);
  drawFoot(context, certificate, modules);
  context.restore();
}

function drawSheet(context: Context): void {
  const { width, height, frame } = PAPER;
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = INK.accent;
  context.lineWidth = 3;
  context.strokeRect(frame, frame, width - 2 * frame, height - 2 * frame);
  context.lineWidth = 1;
  context.strokeRect(frame + 8, frame + 8, width - 2 * frame - 16, height - 2 * frame - 16);
}

function centred(context: Context, text: string, y: number, style: { font: string; colour: string }): void {
  context.font = style.font;
  context.fillStyle = style.colour;
  context.textAlign = 'center';
  context.fillText(text, PAPER.width / 2, y);
}

function drawHead(context: Context, { heading, number }: Certificate): void {
  const at = heading.lastIndexOf(' ');
  centred(context, heading.slice(0, Math.max(at, 0)), 104, { font: font(24, SANS), colour: INK.accent });
  centred(context, [...heading.slice(at + 1)].join(' '), 184, { font: font(58, SERIF, 600), colour: INK.text });
  context.fillStyle = INK.accent;
  context.fillRect(PAPER.width / 2 - 32, 210, 64, 3);
  centred(context, fill(paperTexts.number, { number }), 250, { font: font(20, SANS), colour: INK.soft });
}

function drawSentence(context: Context, certificate: Certificate): number {
  const { holderName, enterprise, title, day, classHours } = certificate;
  const plain = (text: string): Run => ({ text, font: font(25, SERIF), colour: INK.text });
  const strong = (text: string): Run => ({ text, font: font(25, SERIF, 600), colour: INK.text });
  const runs = [
    plain(paperTexts.hereby),
    strong(holderName || paperTexts.holder),
    plain(enterprise ? fill(paperTexts.of, { enterprise }) : ''),
    plain(fill(paperTexts.on, { day: dayText(day) })),
    strong(title),
    plain(paperTexts.counted),
    strong(fill(paperTexts.hours, { hours: classHours })),
    plain(paperTexts.end),
  ];
  const lines = linesOf(context, runs, PAPER.width - 2 * PAPER.margin, 50);
  return writeLines(context, lines, { x: PAPER.margin, y: 316, leading: 44 });
}

function drawFacts(context: Context, certificate: Certificate, top: number): void {
  const { day, classHours, classHourMinutes, institutionName, modeName, regionName } = certificate;
  const facts: [string, string][] = [
    [paperTexts.when, dayText(day)],
    [paperTexts.lasting, fill(paperTexts.lastingValue, { hours: classHours, minutes: classHourMinutes })],
    [paperTexts.institution, institutionName || '—'],
    [paperTexts.mode, modeName],
    [paperTexts.region, regionName],
  ];
  const labelWidth = 120;
  let y = top;
  for (const [label, value] of facts) {
    context.fillStyle = INK.line;
    context.fillRect(PAPER.margin, y - 26, PAPER.width - 2 * PAPER.margin, 1);
    writeLines(context, [{ pieces: [{ text: label, font: font(19, SANS), colour: INK.soft, x: 0 }] }], {
      x: PAPER.margin,
      y,
      leading: 28,
    });
    const run = { text: value, font: font(19, SANS), colour: INK.text };
    const lines = linesOf(context, [run], PAPER.width - 2 * PAPER.margin - labelWidth);
    y = writeLines(context, lines, { x: PAPER.margin + labelWidth, y, leading: 28 }) + 12;
  }
}

function drawFoot(context: Context, { statement, issuers, issuedAt }: Certificate, modules: BitMatrix): void {
  const { margin, height, width, qr } = PAPER;
  const top = height - 72 - qr;
  const unit = qr / modules.size;
  context.fillStyle = INK.text;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) context.fillRect(margin + column * unit, top + row * unit, unit + 0.2, unit + 0.2);
  const x = margin + qr + 24;
  const notes = [paperTexts.check, statement, paperTexts.disclaimer].map((text) => ({
    text: `${text}\u2003`,
    font: font(14, SANS),
    colour: INK.soft,
  }));
  const lines = linesOf(context, notes, width - margin - x);
  writeLines(context, lines, { x, y: top + 14, leading: 21 });
  context.textAlign = 'right';
  context.fillStyle = INK.text;
  context.font = font(21, SERIF, 600);
  const signed = [...issuers, dayText(dayOf(issuedAt))];
  signed.forEach((text, index) => context.fillText(text, width - margin, top - 28 - (signed.length - 1 - index) * 32));
}
