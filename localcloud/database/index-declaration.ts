import { refused } from './errors';

/** An index as in indexes.json: fields in their order; or with a property. A geo index is of one field with GeoJSON. */
export type IndexDeclaration =
  readonly string[] | { readonly fields: readonly string[]; readonly unique?: boolean; readonly geo?: boolean };

/** Indexes per collection. */
export type IndexDeclarations = Readonly<Record<string, readonly IndexDeclaration[]>>;

export interface Index {
  fields: readonly string[];
  unique: boolean;
  geo: boolean;
}

/** @throws CloudBaseError for an index that CloudBase would not make */
export function readIndex(declared: IndexDeclaration): Index {
  const { fields, unique = false, geo = false } = 'fields' in declared ? declared : { fields: declared };
  if (fields.length === 0 || new Set(fields).size < fields.length) {
    throw refused(`an index needs fields, each once: ${JSON.stringify(declared)}`);
  }
  if (geo && (unique || fields.length > 1)) throw refused('a geo index is of one field and not unique');
  return { fields, unique, geo };
}
