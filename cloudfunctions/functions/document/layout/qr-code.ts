import { create } from 'qrcode';
import type { Sheet } from './document';

/**
 * A QR code of `size` points, drawn as rectangles: sharp at any size. Around it a quiet zone of a fifth of `size` must stay white.
 * Level M: a crease through the paper does not harm it.
 */
export function drawQrCode(sheet: Sheet, text: string, x: number, y: number, size: number, colour: string): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  const { pdf } = sheet;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      // Dark modules side by side are one rectangle: no hairlines between them on the screen.
      let length = 1;
      while (column + length < modules.size && modules.get(row, column + length)) length += 1;
      pdf.rect(x + column * unit, y + row * unit, length * unit, unit);
      column += length;
    }
  }
  pdf.fill(colour);
}
