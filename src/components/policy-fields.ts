import type { ReadingKey, TranslateReading } from '@/locales/policy-reading';

const FIELDS = [
  'title',
  'docNo',
  'docNoNote',
  'issuers',
  'issuedDay',
  'level',
  'regionName',
  'kinds',
  'audience',
  'effectiveDay',
  'expiresDay',
  'validityNote',
  'reviewDay',
  'status',
  'attachments',
  'cites',
  'benefitKind',
  'summary',
  'amount',
  'conditions',
  'whereToApply',
  'leadAgency',
  'cooperatingAgencies',
  'clause',
  'deadline',
  'deadlineDay',
  'combinable',
  'sourceAddress',
  'owner',
  'checkedDay',
  'checkNote',
] as const;
type Field = (typeof FIELDS)[number];
const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** Fields whose values are codes, and the names that go before them in the catalogue. */
const CODES = { level: 'level', kinds: 'policyKind', status: 'policyStatus', benefitKind: 'benefit' } as const;

/** What a field of a record is called; one that is not known here yet keeps the record's name. */
export const fieldName = (t: TranslateReading, field: string): string =>
  isField(field) ? t(`compare.field.${field}`) : field;

/** A field's value in words. */
export function fieldValue(t: TranslateReading, field: string, value: string): string {
  if (value === '' || !Object.hasOwn(CODES, field)) return value;
  const name = CODES[field as keyof typeof CODES];
  return value
    .split('、')
    .map((code) => t(`${name}.${code}` as ReadingKey))
    .join('、');
}
