/** A camera that films a picture: Chromium reads an uncompressed video (YUV4MPEG2) instead of a device. */
import { writeFileSync } from 'node:fs';

/** Grey levels 0–255, row by row. */
export interface GreyPicture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 10;
const WHITE = 235;

/** The picture in the middle of a white frame, scaled to fit by whole pixels or nearest neighbours. */
function frame(picture: GreyPicture): Buffer {
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  const scale = Math.min((HEIGHT - 40) / picture.height, (WIDTH - 40) / picture.width);
  const width = Math.floor(picture.width * scale);
  const height = Math.floor(picture.height * scale);
  const left = (WIDTH - width) >> 1;
  const top = (HEIGHT - height) >> 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = picture.pixels[Math.floor(y / scale) * picture.width + Math.floor(x / scale)] ?? 255;
      luma[(top + y) * WIDTH + left + x] = 16 + Math.round((grey * 219) / 255);
    }
  }
  // 4:2:0 without colour.
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  return Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
}

/** Lets the camera whose file this is see the picture from its next start. */
export function film(file: string, picture: GreyPicture): void {
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const one = frame(picture);
  writeFileSync(file, Buffer.concat([header, ...Array.from({ length: FRAMES }, () => one)]));
}

/** An empty white wall. */
export const WALL: GreyPicture = { width: 1, height: 1, pixels: Uint8Array.of(255) };
