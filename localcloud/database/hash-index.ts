import type { Document } from './document';

/** Between the values of several fields. */
export const SEPARATOR = '\u0001';

/** Finds documents by the values of one or several fields in constant time. May return too many, never too few. */
export class HashIndex {
  private readonly buckets = new Map<string, Set<string>>();
  private readonly paths: string[][];

  constructor(readonly fields: readonly string[]) {
    this.paths = fields.map((field) => field.split('.'));
  }

  add(key: string, document: Document): void {
    for (const token of this.tokens(document)) {
      const bucket = this.buckets.get(token);
      if (bucket) bucket.add(key);
      else this.buckets.set(token, new Set([key]));
    }
  }

  remove(key: string, document: Document): void {
    for (const token of this.tokens(document)) {
      const bucket = this.buckets.get(token);
      bucket?.delete(key);
      if (bucket?.size === 0) this.buckets.delete(token);
    }
  }

  /** Keys of documents whose fields may have one of the alternatives each; `alternatives[i]` belongs to `fields[i]`. */
  lookup(alternatives: readonly unknown[][]): Set<string> {
    const found = new Set<string>();
    for (const token of combine(alternatives.map((values) => values.map(valueToken)))) {
      for (const key of this.buckets.get(token) ?? []) found.add(key);
    }
    return found;
  }

  private tokens(document: Document): Set<string> {
    return new Set(combine(this.paths.map((path) => valuesAt(document, path, 0).map(valueToken))));
  }
}

function combine(parts: readonly string[][]): string[] {
  return parts.reduce<string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => (head === '' ? tail : `${head}${SEPARATOR}${tail}`))),
    [''],
  );
}

/** All values an equality on the path can meet: an array counts as itself and as each of its elements (as in MongoDB). */
export function valuesAt(value: unknown, path: readonly string[], at: number): unknown[] {
  const segment = path[at];
  if (segment === undefined) return Array.isArray(value) ? [value, ...(value as unknown[])] : [value];
  if (Array.isArray(value)) {
    const inner = (value as unknown[]).flatMap((item) => (Array.isArray(item) ? [] : valuesAt(item, path, at)));
    const byPosition = /^\d+$/.test(segment) ? valuesAt(value[Number(segment)], path, at + 1) : [];
    return [undefined, ...inner, ...byPosition];
  }
  if (typeof value !== 'object' || value === null) return [undefined];
  return valuesAt((value as Record<string, unknown>)[segment], path, at + 1);
}

/** Composite values share one token: the query tests each candidate again anyway. */
function valueToken(value: unknown): string {
  if (value === undefined || value === null) return 'z';
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number') return `n${value}`;
  if (typeof value === 'boolean') return value ? 'bt' : 'bf';
  return value instanceof Date ? `d${value.getTime()}` : 'o';
}
