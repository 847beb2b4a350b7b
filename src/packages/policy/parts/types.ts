import { fieldsOf, type Values } from '@mechanisms/form';
import { enterprise as form } from '@programmes/system/forms/enterprise';
import type { Input, Output } from '@/services/call';

export type Enterprise = Output<'enterprise.save'>['profile']['enterprise'];
export type EnterpriseInput = NonNullable<Input<'policy.match'>['profile']>;
export type Industry = NonNullable<Enterprise['industry']>;
export type Match = Output<'policy.match'>;
export type Result = Match['results'][number];
export type Fit = Result['fit'];
export type BenefitKind = Result['benefitKind'];
export type SizeClass = Match['size'];
export type MissingFact = Match['missing'][number];

const fields = fieldsOf(form);

/** What a profile can say, by the names that the server calls what is missing: every field but its name and remarks. */
export type Fact = Exclude<keyof Values<typeof form>, 'name' | 'remarks'>;
export const isFact = (field: string): field is Fact =>
  field !== 'name' && field !== 'remarks' && Object.hasOwn(fields, field);

/** The id of a question whose answer is missing; null for a fact. */
export const questionOf = (field: string): string | null =>
  field.startsWith('answers.') ? field.slice('answers.'.length) : null;
