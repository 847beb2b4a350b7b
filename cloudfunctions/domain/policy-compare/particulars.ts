export interface ChangedField {
  field: string;
  before: string;
  after: string;
}
/** What a particular can be; titled things (attachments) count by their title. */
type Value = string | number | null | undefined | readonly (string | { title: string })[];

/** Fields whose value is not the same, in the order of `fields`; a list's values are joined by '、', nothing said is ''. Pure. */
export function changedFields<F extends string>(
  fields: readonly F[],
  before: Readonly<Partial<Record<F, Value>>>,
  after: Readonly<Partial<Record<F, Value>>>,
): ChangedField[] {
  return fields.flatMap((field) => {
    const [old, wanted] = [shown(before[field]), shown(after[field])];
    return old === wanted ? [] : [{ field, before: old, after: wanted }];
  });
}

function shown(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value.map((one) => (typeof one === 'string' ? one : one.title)).join('、');
}
