/** Drawn stand-ins for photographs: a room with a screen, a lecturer and heads. Each is a real PNG, different from every other. */
import type { PhotoKindId } from '../../cloudfunctions/programmes';
import { randomFrom, type Random } from '../random';
import { png, type Colour } from './png';

const WIDTH = 320;
const HEIGHT = 240;
const WALL = 0;
const FLOOR = 1;
const SCREEN = 2;
const LINE = 3;
const SKIN = 4;
const FIRST_COAT = 5;
const COATS = 6;

const shade = (random: Random, base: Colour): Colour =>
  [0, 1, 2].map((at) => Math.min(255, Math.max(0, (base[at] ?? 0) + random.whole(-18, 18)))) as unknown as Colour;

const palette = (random: Random): Colour[] => [
  shade(random, [226, 222, 210]),
  shade(random, [150, 120, 95]),
  shade(random, [245, 248, 252]),
  [60, 90, 140],
  [232, 196, 164],
  ...Array.from({ length: COATS }, (): Colour => [random.whole(40, 200), random.whole(40, 160), random.whole(50, 190)]),
];

class Canvas {
  readonly pixels = new Uint8Array(WIDTH * HEIGHT);

  box(left: number, top: number, width: number, height: number, colour: number): void {
    const from = Math.max(0, Math.round(left));
    const to = Math.min(WIDTH, Math.round(left + width));
    for (let y = Math.max(0, Math.round(top)); y < Math.min(HEIGHT, top + height); y += 1)
      if (to > from) this.pixels.fill(colour, y * WIDTH + from, y * WIDTH + to);
  }

  disc(x: number, y: number, radius: number, colour: number): void {
    for (let dy = -radius; dy <= radius; dy += 1) {
      const half = Math.sqrt(radius * radius - dy * dy);
      this.box(x - half, y + dy, 2 * half, 1, colour);
    }
  }

  person(x: number, y: number, size: number, coat: number): void {
    this.box(x - size, y + size * 0.6, 2 * size, 2.8 * size, coat);
    this.disc(x, y, Math.round(size * 0.7), SKIN);
  }
}

function rowsOfHeads(canvas: Canvas, random: Random, top: number, rows: number, size: number): void {
  for (let row = 0; row < rows; row += 1) {
    const grown = size * (1 + row * 0.35);
    for (let x = random.whole(-8, 12); x < WIDTH + grown; x += grown * 2.6)
      if (random.next() < 0.92) canvas.person(x, top + row * grown * 2, grown, FIRST_COAT + random.whole(0, COATS - 1));
  }
}

function screen(canvas: Canvas, random: Random, left: number, top: number, width: number): void {
  canvas.box(left, top, width, width * 0.55, SCREEN);
  for (let line = 0; line < 5; line += 1)
    canvas.box(left + width * 0.1, top + width * (0.1 + line * 0.08), width * (0.3 + random.next() * 0.5), 3, LINE);
}

type Draw = (canvas: Canvas, random: Random) => void;

const DRAW: Partial<Record<PhotoKindId, Draw>> & { other: Draw } = {
  lecturer: (canvas, random) => {
    screen(canvas, random, 150 + random.whole(-20, 20), 20, 150);
    canvas.person(90 + random.whole(-25, 25), 90, 38, FIRST_COAT);
  },
  trainees: (canvas, random) => rowsOfHeads(canvas, random, 70, 3, 24),
  room: (canvas, random) => {
    screen(canvas, random, 110 + random.whole(-15, 15), 14, 100);
    canvas.person(80 + random.whole(-10, 10), 60, 9, FIRST_COAT);
    rowsOfHeads(canvas, random, 110, 5, 8);
  },
  other: (canvas, random) => {
    screen(canvas, random, random.whole(200, 240), 30, 90);
    rowsOfHeads(canvas, random, 100 + random.whole(-15, 15), 4, 14);
  },
};

/** What has no drawing of its own looks as any other angle. @param name anything that tells this photo from the others */
export function photo(kind: PhotoKindId, name: string): Buffer {
  const random = randomFrom(`photo ${kind} ${name}`);
  const canvas = new Canvas();
  canvas.box(0, 0, WIDTH, HEIGHT, WALL);
  canvas.box(0, HEIGHT * 0.62, WIDTH, HEIGHT, FLOOR);
  (DRAW[kind] ?? DRAW.other)(canvas, random);
  return png(WIDTH, HEIGHT, palette(random), canvas.pixels);
}
