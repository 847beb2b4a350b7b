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
    // a film begins alike: what follows says which
    ...['68656963', '68656978', '68657663', '6d696631', '6d736631'].map((brand): [number, string][] => [
      [4, '66747970'],
      [8, brand],
    ]),
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

const PICTURES: readonly (readonly [head: string, ending: string])[] = [
  ['ffd8ff', '.jpg'],
  ['89504e47', '.png'],
  ['52494646', '.webp'],
];
/** Of what no first bytes tell: films, sounds, tables, archives. Nothing that a browser runs. */
const OTHERS = new Set(['mp4', 'mov', 'm4v', 'avi', 'mp3', 'm4a', 'wav', 'txt', 'csv', 'zip', 'rar', '7z']);
const OFFICE = new Set(['docx', 'pptx', 'xlsx', 'doc', 'ppt', 'xls', 'wps', 'dps', 'et', 'zip']);

/** The ending, with its dot, under which the bytes are kept: what they are, the name being asked only between kinds that begin alike; '' when it is not known. */
export function endingOf(bytes: Buffer, name: string): string {
  const format = formatOf(bytes);
  if (format === 'pdf') return '.pdf';
  const head = bytes.subarray(0, 4).toString('hex');
  if (format === 'picture') return PICTURES.find(([start]) => head.startsWith(start))?.[1] ?? '.heic';
  const said = (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '').toLowerCase();
  return (format === 'office' ? OFFICE : OTHERS).has(said) ? `.${said}` : '';
}
