import type { Document } from './document';
import { valuesAt } from './hash-index';
import { valueKey } from './values';

/** Which document has which values of a unique index. A missing field counts as null, an array as each of its elements. */
export class UniqueIndex {
  private readonly owners = new Map<string, string>();
  private readonly paths: string[][];

  constructor(readonly fields: readonly string[]) {
    this.paths = fields.map((field) => field.split('.'));
  }

  add(key: string, document: Document): void {
    for (const entry of this.entries(document)) this.owners.set(entry, key);
  }

  remove(key: string, document: Document): void {
    for (const entry of this.entries(document)) if (this.owners.get(entry) === key) this.owners.delete(entry);
  }

  /** The key of the document that has these values; undefined when they are free. */
  owner(entry: string): string | undefined {
    return this.owners.get(entry);
  }

  entries(document: Document): Set<string> {
    return new Set(
      this.paths.reduce<string[]>(
        (heads, path) => {
          const values = valuesAt(document, path, 0).filter(
            (value, at, all) => all.length === 1 || !Array.isArray(value),
          );
          return heads.flatMap((head) => values.map((value) => `${head}\0${valueKey(value ?? null)}`));
        },
        [''],
      ),
    );
  }
}
