/** Slides as a small PDF. The font is one that every reader brings for Chinese, so the file holds text and no font. */

const WIDTH = 842;
const HEIGHT = 474;

/** Big-endian UTF-16 in hexadecimal, which the encoding UniGB-UCS2-H reads. */
const hexText = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const textAt = (x: number, y: number, size: number, text: string): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td ${hexText(text)} Tj ET`;

function slide({ title, lines }: Slide, number: number): string {
  const rows = lines.map((line, index) => textAt(70, 310 - index * 44, 22, `· ${line}`));
  return [
    `0.1 0.37 0.71 rg 0 ${HEIGHT - 92} ${WIDTH} 92 re f 1 g`,
    textAt(56, HEIGHT - 60, 30, title),
    '0.15 g',
    ...rows,
    textAt(WIDTH - 90, 28, 12, `示例课件 ${number}`),
  ].join('\n');
}

export interface Slide {
  title: string;
  lines: readonly string[];
}

/** A PDF of one page for each slide. */
export function courseware(slides: readonly Slide[]): Buffer {
  const firstPage = 5;
  const pages = slides.map((_, index) => firstPage + 2 * index);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${slides.length} /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>',
    ...slides.flatMap((content, index) => {
      const drawn = slide(content, index + 1);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + 2 * index + 1} 0 R >>`,
        `<< /Length ${Buffer.byteLength(drawn)} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = Buffer.byteLength(body);
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
