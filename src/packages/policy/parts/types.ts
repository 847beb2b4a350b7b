import type { Input, Output } from '@/services/call';

export type Enterprise = Output<'enterprise.save'>['profile']['enterprise'];
export type EnterpriseInput = NonNullable<Input<'policy.match'>['profile']>;
export type Industry = NonNullable<Enterprise['industry']>;
export type Marker = NonNullable<Enterprise['markers']>[number];
export type Founder = NonNullable<Enterprise['founders']>[number];
export type Match = Output<'policy.match'>;
export type Result = Match['results'][number];
export type Fit = Result['fit'];
export type BenefitKind = Result['benefitKind'];
export type SizeClass = Match['size'];
export type MissingFact = Match['missing'][number];

/** What a profile can say, by the names that the server calls what is missing. */
export const FACTS = [
  'areaCode',
  'industry',
  'staff',
  'revenueFen',
  'assetsFen',
  'taxableIncomeFen',
  'foundedDay',
  'farming',
  'markers',
  'founders',
] as const satisfies readonly (keyof Enterprise)[];
export type Fact = (typeof FACTS)[number];
export const isFact = (field: string): field is Fact => FACTS.some((fact) => fact === field);

/** The id of a question whose answer is missing; null for a fact. */
export const questionOf = (field: string): string | null =>
  field.startsWith('answers.') ? field.slice('answers.'.length) : null;
