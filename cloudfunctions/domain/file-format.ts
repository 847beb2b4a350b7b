import type { FileFormat } from '../mechanisms/form';

/** By their first bytes, since a name says what its author wants it to say: [position, hexadecimal] of each. */
const HEADS: Record<FileFormat, readonly (readonly [at: number, hex: string][])[]> = {
  // JPG; PNG; WebP; HEIC, as phones take it
  picture: [
    [[0, 'ffd8ff']],
    [[0, '89504e470d0a1a0a']],
    [
      [0, '52494646'],
      [8, '57454250'],
    ],
    [[4, '66747970']],
  ],
  pdf: [[[0, '25504446']]],
  // the zip of .docx/.xlsx/.pptx; the older .doc/.xls/.ppt
  office: [[[0, '504b0304']], [[0, 'd0cf11e0a1b11ae1']]],
};

/** What a file is, by its bytes; null for anything else. */
export const formatOf = (bytes: Buffer): FileFormat | null =>
  (Object.keys(HEADS) as FileFormat[]).find((format) =>
    HEADS[format].some((parts) =>
      parts.every(([at, hex]) => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex),
    ),
  ) ?? null;
