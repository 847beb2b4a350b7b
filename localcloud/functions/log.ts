import { appendFile, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../private-folder';
import type { LogSink } from './instance';

const ROTATE_AT_BYTES = 10 * 1024 * 1024;

/** Appends what functions print to `functions.log`, one line each with time, function and request; the previous 10 MB stay. */
export function fileLog(directory: string): LogSink {
  mkdirSync(directory, { recursive: true, mode: PRIVATE_FOLDER });
  const file = join(directory, 'functions.log');
  let bytes = sizeOf(file);
  return (functionName, requestId, stream, text) => {
    const head = `${new Date().toISOString()} ${functionName} ${requestId ?? '-'} ${stream} `;
    const lines = text.replace(/\n$/, '').split('\n');
    const block = lines.map((line) => `${head}${line}\n`).join('');
    if (bytes > ROTATE_AT_BYTES) {
      renameSync(file, join(directory, 'functions.log.1'));
      bytes = 0;
    }
    bytes += block.length;
    appendFile(file, block, { mode: PRIVATE_FILE }, () => {
      // a log that cannot be written must not stop a call
    });
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
