import type { Document } from './document';
import { HashIndex } from './hash-index';

interface Superseded {
  /** The commit that replaced the value. */
  sequence: number;
  /** The value before it; undefined: there was no document. */
  before: Document | undefined;
}

/** Documents of one collection in memory, with their hash indexes and, while transactions run, their earlier versions. */
export class Collection {
  readonly documents = new Map<string, Document>();
  readonly indexes: HashIndex[];
  private readonly history = new Map<string, Superseded[]>();

  /** @param declared lists of fields as in indexes.json; every prefix of a list is usable, as in MongoDB */
  constructor(
    readonly name: string,
    declared: readonly (readonly string[])[],
  ) {
    const prefixes = new Map<string, readonly string[]>();
    for (const fields of declared) {
      for (let length = 1; length <= fields.length; length += 1) {
        const prefix = fields.slice(0, length);
        prefixes.set(prefix.join('\0'), prefix);
      }
    }
    this.indexes = [...prefixes.values()].map((fields) => new HashIndex(fields));
  }

  /** Puts a version in place; undefined removes. `keepHistory` while a snapshot could still need the old one. */
  write(key: string, document: Document | undefined, sequence: number, keepHistory: boolean): void {
    const before = this.documents.get(key);
    if (keepHistory) {
      const versions = this.history.get(key);
      if (versions) versions.push({ sequence, before });
      else this.history.set(key, [{ sequence, before }]);
    }
    for (const index of this.indexes) {
      if (before) index.remove(key, before);
      if (document) index.add(key, document);
    }
    if (document) this.documents.set(key, document);
    else this.documents.delete(key);
  }

  /** The document as it was after the given commit. */
  readAt(key: string, sequence: number): Document | undefined {
    const later = this.history.get(key)?.find((version) => version.sequence > sequence);
    return later ? later.before : this.documents.get(key);
  }

  /** Whether somebody committed the key after the given commit. */
  changedSince(key: string, sequence: number): boolean {
    return this.history.get(key)?.some((version) => version.sequence > sequence) ?? false;
  }

  forgetHistory(): void {
    this.history.clear();
  }
}
