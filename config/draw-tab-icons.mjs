/**
 * Draws the tab bar's icons (81×81 PNG, WeChat's size) from distance fields: `node config/draw-tab-icons.mjs`.
 * A script and not a drawing program, so that a change of the accent colour is one line and a run.
 */
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const SIZE = 81;
/** The colours of src/theme/palette.ts: `faint` for the pages one is not on, `accent` for the one that one is on. */
const looks = [
  { suffix: '', colour: [0x56, 0x61, 0x70] },
  { suffix: '-on', colour: [0x1a, 0x56, 0x9b] },
  { suffix: '-dark', colour: [0x9d, 0xab, 0xbc] },
  { suffix: '-on-dark', colour: [0x8b, 0xbc, 0xf2] },
];
const STROKE = 2.6;

const segment = (ax, ay, bx, by) => (x, y) => {
  const [px, py, dx, dy] = [x - ax, y - ay, bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - dx * t, py - dy * t);
};
const path = (...points) => {
  const parts = points.slice(1).map((p, i) => segment(...points[i], ...p));
  return (x, y) => Math.min(...parts.map((part) => part(x, y)));
};
const circle = (cx, cy, r) => (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - r);
const arcAbove = (cx, cy, r, floor) => (x, y) =>
  y <= floor ? circle(cx, cy, r)(x, y) : Math.min(Math.hypot(x - cx - r, y - floor), Math.hypot(x - cx + r, y - floor));
const box = (l, t, r, b) => path([l, t], [r, t], [r, b], [l, b], [l, t]);

const icons = {
  home: [
    path([12, 40], [40.5, 15], [69, 40]),
    path([20, 34], [20, 66], [61, 66], [61, 34]),
    path([40.5, 66], [40.5, 50]),
  ],
  policy: [
    path([47, 13], [20, 13], [20, 68], [61, 68], [61, 27], [47, 13]),
    path([31, 36], [50, 36]),
    path([31, 47], [50, 47]),
    path([31, 58], [43, 58]),
  ],
  calendar: [
    box(14, 20, 67, 67),
    path([14, 34], [67, 34]),
    path([28, 13], [28, 25]),
    path([53, 13], [53, 25]),
    path([30, 50], [38, 57], [52, 44]),
  ],
  me: [circle(40.5, 28, 13.5), arcAbove(40.5, 68, 25, 68), path([15.5, 68], [65.5, 68])],
};

/** CRC-32 as PNG wants it (node:zlib has one only from Node 22.2 on). */
const crc32 = (bytes) => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

/** 16 steps of one colour's opacity as a palette: 4 bits a pixel, a third of the size of RGBA. */
const png = (shapes, [r, g, b]) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const rowBytes = Math.ceil(SIZE / 2);
  const raw = Buffer.alloc((rowBytes + 1) * SIZE);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const distance = Math.min(...shapes.map((shape) => shape(x + 0.5, y + 0.5)));
      const step = Math.round(Math.max(0, Math.min(1, STROKE + 0.5 - distance)) * 15);
      raw[y * (rowBytes + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? step << 4 : step;
    }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(Array.from({ length: 16 }, () => [r, g, b]).flat())),
    chunk('tRNS', Buffer.from(Array.from({ length: 16 }, (_, i) => i * 17))),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

for (const [name, shapes] of Object.entries(icons))
  for (const { suffix, colour } of looks)
    writeFileSync(new URL(`../src/assets/tab/${name}${suffix}.png`, import.meta.url), png(shapes, colour));
