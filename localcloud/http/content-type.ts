import { extname } from 'node:path';
import database from 'mime-db';

const byExtension = new Map<string, string>();
for (const [type, { extensions = [] }] of Object.entries(database)) {
  for (const extension of extensions) if (!byExtension.has(extension)) byExtension.set(extension, type);
}
// names for which the registry's first entry is not what browsers want
for (const [extension, type] of [
  ['js', 'text/javascript'],
  ['mp4', 'video/mp4'],
  ['wav', 'audio/wav'],
] as const) {
  byExtension.set(extension, type);
}

/** The content type of a file name, with utf-8 for text. */
export function contentTypeOf(name: string): string {
  const type = byExtension.get(extname(name).slice(1).toLowerCase()) ?? 'application/octet-stream';
  return /^text\/|json$|xml$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
