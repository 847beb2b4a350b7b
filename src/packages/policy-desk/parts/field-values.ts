import type { PolicyDeskKey, TranslatePolicyDesk } from '@/locales/policy-desk';

/** Fields whose values are codes, and where their words stand. */
const prefixes: Readonly<Record<string, string>> = {
  level: 'level',
  kinds: 'policyKind',
  status: 'policyStatus',
  benefitKind: 'benefit',
};

/** A field's value as people read it: codes in words, all else as it is. */
export function fieldValue(t: TranslatePolicyDesk, field: string, value: string): string {
  const prefix = prefixes[field];
  if (!prefix) return value;
  return value
    .split('、')
    .map((code) => t(`${prefix}.${code}` as PolicyDeskKey))
    .join('、');
}
