import type { Document } from './document';
import { refused } from './errors';
import { fieldValue } from './field-value';
import { readGeometry } from './geo/geometry';
import { HashIndex, valuesAt } from './hash-index';
import { readIndex, type Index, type IndexDeclaration } from './index-declaration';
import { LIMITS } from './limits';
import { UniqueIndex } from './unique-index';

interface Superseded {
  /** The commit that replaced the value. */
  sequence: number;
  /** The value before it; undefined: there was no document. */
  before: Document | undefined;
}

/** Documents of one collection in memory, with their indexes and, while transactions run, their earlier versions. */
export class Collection {
  readonly documents = new Map<string, Document>();
  readonly indexes: HashIndex[];
  readonly unique: UniqueIndex[];
  /** Fields with a geo index. */
  readonly geo: ReadonlySet<string>;
  /** Shapes of queries that looked at all documents for want of a declared index. */
  readonly scans = new Set<string>();
  private readonly declared: readonly { index: Index; paths: string[][] }[];
  private readonly history = new Map<string, Superseded[]>();

  /** @param declared as in indexes.json; every prefix of a list of fields is usable, as in MongoDB */
  constructor(
    readonly name: string,
    declared: readonly IndexDeclaration[],
  ) {
    const indexes = declared.map(readIndex);
    const prefixes = new Map<string, readonly string[]>();
    for (const { fields } of indexes.filter(({ geo }) => !geo)) {
      for (let length = 1; length <= fields.length; length += 1) {
        const prefix = fields.slice(0, length);
        prefixes.set(prefix.join('\0'), prefix);
      }
    }
    this.indexes = [...prefixes.values()].map((fields) => new HashIndex(fields));
    this.unique = indexes.filter(({ unique }) => unique).map(({ fields }) => new UniqueIndex(fields));
    this.geo = new Set(indexes.filter(({ geo }) => geo).flatMap(({ fields }) => fields));
    this.declared = indexes.map((index) => ({ index, paths: index.fields.map((field) => field.split('.')) }));
  }

  /** Puts a version in place; undefined removes. `keepHistory` while a snapshot could still need the old one. */
  write(key: string, document: Document | undefined, sequence: number, keepHistory: boolean): void {
    const before = this.documents.get(key);
    if (keepHistory) {
      const versions = this.history.get(key);
      if (versions) versions.push({ sequence, before });
      else this.history.set(key, [{ sequence, before }]);
    }
    for (const index of [...this.indexes, ...this.unique]) {
      if (before) index.remove(key, before);
      if (document) index.add(key, document);
    }
    if (document) this.documents.set(key, document);
    else this.documents.delete(key);
  }

  /**
   * Refuses a document that an index cannot take: more than 1,024 bytes in one, two arrays in a compound one, no geometry
   * in a geo index.
   * @throws CloudBaseError DATABASE_REQUEST_FAILED
   */
  checkIndexable(document: Document): void {
    for (const { index, paths } of this.declared) {
      const { fields } = index;
      if (index.geo) {
        const value = fieldValue(document, fields[0] as string);
        if (value !== undefined && value !== null && !readGeometry(value)) {
          throw refused(`Can't extract geo keys: the field '${fields[0] ?? ''}' holds no valid GeoJSON`);
        }
        continue;
      }
      const sizes = paths.map((path) => largest(document, path));
      const bytes = sizes.reduce((sum, { bytes: size }) => sum + size, 0);
      if (bytes > LIMITS.indexBytes) {
        throw refused(
          `key too large to index, failing: ${bytes} bytes in ${this.name}.${fields.join('_')}, the limit is ${LIMITS.indexBytes}`,
        );
      }
      const arrays = fields.filter((_field, at) => sizes[at]?.array);
      if (arrays.length > 1 && new Set(arrays.map((field) => field.split('.')[0])).size > 1) {
        throw refused(`cannot index parallel arrays ${arrays.map((field) => `[${field}]`).join(' ')}`);
      }
    }
  }

  /**
   * The first of several writes that would give two documents the same values of a unique index, were they done in their
   * order; undefined when none would.
   */
  clash(rows: readonly { key: string; document: Document | undefined }[]): { at: number; index: string } | undefined {
    for (const index of this.unique) {
      const owners = new Map<string, string | undefined>();
      for (const [at, { key, document }] of rows.entries()) {
        const before = this.documents.get(key);
        for (const entry of before ? index.entries(before) : []) if (!owners.has(entry)) owners.set(entry, undefined);
        for (const entry of document ? index.entries(document) : []) {
          const owner = owners.has(entry) ? owners.get(entry) : index.owner(entry);
          if (owner !== undefined && owner !== key) return { at, index: `${index.fields.join('_1_')}_1` };
          owners.set(entry, key);
        }
      }
    }
    return undefined;
  }

  /** The document as it was after the given commit. */
  readAt(key: string, sequence: number): Document | undefined {
    const later = this.history.get(key)?.find((version) => version.sequence > sequence);
    return later ? later.before : this.documents.get(key);
  }

  /** Keys that somebody committed after the given commit. */
  changedAfter(sequence: number): string[] {
    return [...this.history.keys()].filter((key) => this.changedSince(key, sequence));
  }

  /** Whether somebody committed the key after the given commit. */
  changedSince(key: string, sequence: number): boolean {
    return this.history.get(key)?.some((version) => version.sequence > sequence) ?? false;
  }

  forgetHistory(): void {
    this.history.clear();
  }
}

/** Bytes of the largest value that a field puts into an index, and whether an array is on the way to it. */
function largest(document: Document, path: readonly string[]): { bytes: number; array: boolean } {
  const [name] = path;
  const plain = path.length === 1 && name !== undefined ? document[name] : undefined;
  if (typeof plain === 'string') {
    return { bytes: Buffer.byteLength(plain), array: false };
  }
  if (typeof plain === 'number' || typeof plain === 'boolean') return { bytes: 9, array: false };
  const array = throughArray(document, path);
  const values = valuesAt(document, path, 0).filter((value, _at, all) => all.length === 1 || !Array.isArray(value));
  return { bytes: Math.max(...values.map((value) => Buffer.byteLength(JSON.stringify(value) ?? 'null'))), array };
}

function throughArray(document: unknown, path: readonly string[]): boolean {
  let value = document;
  for (const field of path) {
    if (Array.isArray(value)) return true;
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<string, unknown>)[field];
  }
  return Array.isArray(value);
}
