/** A PDF in the making: fonts by name, tags for screen readers, and the same bytes for the same content. */
import PDFDocument from 'pdfkit';
import type { Face, Fonts } from './fonts';

export interface DocumentOptions {
  title: string;
  author: string;
  subject: string;
  layout: 'landscape' | 'portrait';
  fonts: Fonts;
  /** Stands as the date of making, epoch ms: the clock would make each copy another file. */
  at: number;
}

export type Pdf = PDFKit.PDFDocument;

export interface Style {
  face: Face;
  /** Points. */
  size: number;
  colour: string;
  /** Points between two characters. */
  spacing?: number;
}

export interface Sheet {
  pdf: Pdf;
  width: number;
  height: number;
  /** Adds an element (H1, P, Table, Figure …) that `draw` paints; its text is read in this order. */
  tag: (kind: string, draw: () => void, options?: { alt?: string }) => void;
  /** What decorates only, and is not read. */
  decorate: (draw: () => void) => void;
  measure: (text: string, style: Style) => number;
  /** One line of text from `x` with its baseline at `y`. */
  write: (text: string, x: number, y: number, style: Style) => void;
  finish: () => Promise<Buffer>;
}

/** A4, one page, tagged. Nothing in it depends on the clock or on chance: `finish` gives the same bytes for the same calls. */
export function newSheet({ title, author, subject, layout, fonts, at }: DocumentOptions): Sheet {
  const date = new Date(at);
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    layout,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: author,
      Producer: 'pdfkit',
      CreationDate: date,
      ModDate: date,
    },
  };
  // Null instead of a name: pdfkit would look for Helvetica's metrics beside itself, and a bundle has none.
  const pdf = new PDFDocument({ ...options, font: null as unknown as string });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = pdf.struct('Document', { title });
  pdf.addStructure(root);
  // pdfkit takes an open font too, which its types do not say.
  const use = ({ face, size }: Style) => pdf.font(fonts.face(face) as unknown as Buffer, face, size);

  return {
    pdf,
    width: pdf.page.width,
    height: pdf.page.height,
    tag: (kind, draw, elementOptions = {}) => root.add(pdf.struct(kind, elementOptions, draw)),
    decorate: (draw) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
    },
    measure: (text, style) => {
      use(style);
      return pdf.widthOfString(text) + (style.spacing ?? 0) * Array.from(text).length;
    },
    write: (text, x, y, style) => {
      use(style).fillColor(style.colour);
      pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: style.spacing ?? 0 });
    },
    finish: () =>
      new Promise((resolve, reject) => {
        pdf.on('end', () => resolve(Buffer.concat(chunks)));
        pdf.on('error', reject);
        root.end();
        pdf.end();
      }),
  };
}
