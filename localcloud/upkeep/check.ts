import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { decodeEjson } from '../database/ejson';
import { documentsFile, pragma, readRows } from '../database/store/libsql-store';
import { logBeside } from '../database/store/write-ahead-log';
import type { FileRecord } from '../storage/files';
import { SYSTEM_COLLECTIONS } from '../system-collections';

/** What a folder of data holds, and what is wrong with it. */
export interface Report {
  /** Documents by collection. */
  documents: Record<string, number>;
  /** Names of the stored contents that documents speak of. */
  blobs: string[];
  /** In words, each a loss. */
  damage: string[];
  /** In words, nothing lost. */
  notes: string[];
}

/** So many findings of a kind are told one by one. */
const TOLD = 20;

/**
 * Reads everything in a folder of data, or in a backup, without changing it; a gateway may run on it.
 * @throws Error where there are no documents
 */
export function checkStore(directory: string): Report {
  const file = documentsFile(directory);
  if (!existsSync(file)) throw new Error(`there are no documents in ${directory}`);
  const report: Report = { documents: {}, blobs: [], damage: [], notes: [] };
  const log = logBeside(file);
  if (log.damage !== undefined) report.damage.push(log.damage);
  if (log.unfinished > 0) {
    report.notes.push(
      `the write-ahead log ends with ${log.unfinished} bytes that make no write: cut off while writing, and never acknowledged, or cut later`,
    );
  }
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true });
    const structure = pragma(database, `integrity_check(${TOLD})`).filter((line) => line !== 'ok');
    report.damage.push(...structure.map((line) => `documents.db: ${line}`));
    readDocuments(database, directory, report);
  } catch (error) {
    report.damage.push(`documents.db cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    database?.close();
  }
  return report;
}

function readDocuments(database: Database.Database, directory: string, report: Report): void {
  const { documents, damage, notes } = report;
  const wrong: string[] = [];
  let unsummed = 0;
  for (const row of readRows(database, 'TRUE')) {
    documents[row.collection] = (documents[row.collection] ?? 0) + 1;
    if ('damage' in row) {
      wrong.push(`${row.collection}/${row.key} ${row.damage}`);
      continue;
    }
    if (!row.sum) unsummed += 1;
    const content = decoded(row.body);
    if (content === undefined) wrong.push(`${row.collection}/${row.key} cannot be read`);
    else if (row.collection === SYSTEM_COLLECTIONS.files)
      checkFile(directory, row.key, content as FileRecord, report, wrong);
  }
  damage.push(...wrong.slice(0, TOLD));
  if (wrong.length > TOLD) damage.push(`and ${wrong.length - TOLD} more`);
  if (unsummed > 0) {
    notes.push(`${unsummed} documents of a time that kept no sums: they get one when a gateway opens the folder next`);
  }
  const stored = existsSync(join(directory, 'files')) ? readdirSync(join(directory, 'files')) : [];
  const known = new Set(report.blobs);
  const left = stored.filter((blob) => !known.has(blob)).length;
  if (left > 0)
    notes.push(`${left} stored contents that no document speaks of: left over from writes that were broken off`);
}

function decoded(body: string): unknown {
  try {
    return decodeEjson(body, 0);
  } catch {
    return undefined;
  }
}

function checkFile(directory: string, path: string, record: FileRecord, report: Report, wrong: string[]): void {
  const { blob, size, sha256 } = record;
  report.blobs.push(blob);
  const file = join(directory, 'files', blob);
  if (!existsSync(file)) {
    wrong.push(`the content of the file ${path} is missing`);
    return;
  }
  const content = readFileSync(file);
  if (content.length !== size) wrong.push(`the file ${path} has ${content.length} bytes of ${size}`);
  else if (sha256 !== undefined && sha256 !== hashOf(content)) wrong.push(`the file ${path} is not what was uploaded`);
}

export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
