import { existsSync, readFileSync } from 'node:fs';
import { CloudBaseError } from '../errors';

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/** What a write-ahead log says of itself. */
export interface LogState {
  /** Frames that are as they were written. */
  frames: number;
  /** In words; undefined when nothing is wrong. */
  damage?: string;
  /** Bytes at its end that make no frame: a write that was never acknowledged, or damage at the very end. */
  unfinished: number;
}

/**
 * Reads SQLite's write-ahead log by its published format. SQLite takes the first frame whose sum is wrong for the end of the log and says
 * nothing: right after a power cut, and silent loss when a byte within it has changed. A frame of the same log behind a wrong one tells the two apart.
 */
export function readLog(bytes: Buffer): LogState {
  if (bytes.length === 0) return { frames: 0, unfinished: 0 };
  if (bytes.length < HEADER) return { frames: 0, unfinished: bytes.length };
  const magic = bytes.readUInt32BE(0);
  const pageSize = bytes.readUInt32BE(8);
  const bigEndian = magic === MAGIC + 1;
  const sum = sumOver(bytes.subarray(0, FRAME_HEADER), bigEndian, [0, 0]);
  const sound =
    (magic === MAGIC || bigEndian) && sum[0] === bytes.readUInt32BE(24) && sum[1] === bytes.readUInt32BE(28);
  if (!sound)
    return { frames: 0, unfinished: 0, damage: 'the beginning of the write-ahead log is not as it was written' };

  const size = FRAME_HEADER + pageSize;
  const salts = bytes.subarray(16, 24);
  const ofThisLog = (at: number): boolean => bytes.subarray(at + 8, at + 16).equals(salts);
  let running = sum;
  let at = HEADER;
  let frames = 0;
  for (; at + size <= bytes.length && ofThisLog(at); at += size) {
    const header = sumOver(bytes.subarray(at, at + 8), bigEndian, running);
    const next = sumOver(bytes.subarray(at + FRAME_HEADER, at + size), bigEndian, header);
    if (next[0] !== bytes.readUInt32BE(at + 16) || next[1] !== bytes.readUInt32BE(at + 20)) break;
    running = next;
    frames += 1;
  }
  const rest = framesFrom(at + size, size, bytes.length).filter(ofThisLog).length;
  if (at + size <= bytes.length && rest > 0) {
    const damage = `frame ${frames + 1} of the write-ahead log is not as it was written, and ${rest} follow it`;
    return { frames, unfinished: 0, damage };
  }
  const torn = at + FRAME_HEADER <= bytes.length && ofThisLog(at);
  return { frames, unfinished: torn || at + size > bytes.length ? bytes.length - at : 0 };
}

const framesFrom = (start: number, size: number, end: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((end - start) / size)) }, (_, index) => start + index * size);

/** SQLite's sum over pairs of 32-bit words. */
function sumOver(bytes: Buffer, bigEndian: boolean, [first, second]: readonly [number, number]): [number, number] {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

/** The state of the log beside a file of documents. */
export function logBeside(documents: string): LogState {
  const file = `${documents}-wal`;
  return existsSync(file) ? readLog(readFileSync(file)) : { frames: 0, unfinished: 0 };
}

/** @throws CloudBaseError when SQLite would silently leave out what was acknowledged */
export function refuseDamagedLog(documents: string): void {
  const { damage } = logBeside(documents);
  if (damage === undefined) return;
  throw new CloudBaseError(
    'SYS_ERR',
    `${damage}: what was written last would be lost without a word. Keep a copy of the folder, see what is left with "check", and restore a backup`,
  );
}
