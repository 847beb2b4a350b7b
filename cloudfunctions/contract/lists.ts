/** Closed lists without zod: the one file of the contract that src/ and the forms' data take at run time. */

/** The roles that an invitation grants. */
export const GRANTED_ROLES = [
  'institution',
  'prefecture',
  'window',
  'evaluator',
  'bureau',
  'platform',
  'agency',
] as const;
export const ROLES = ['visitor', 'trainee', ...GRANTED_ROLES] as const;
export type Role = (typeof ROLES)[number];

export const MODES = [
  'network-video',
  'window-platform',
  'county-park',
  'institution',
  'online',
  'study-tour',
] as const;
export type Mode = (typeof MODES)[number];

/** The nine kinds of content of 二（二）1–9. */
export const CONTENT_KINDS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Whom a person belongs to; the first four kinds are the programme's audience (二（一）). */
export const AUDIENCE_KINDS = ['sme-manager', 'sme-finance', 'leading-group', 'sme-system', 'other'] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

/** Kinds of photos among the materials (附件2 三（四）). */
export const PHOTO_KINDS = ['lecturer', 'trainees', 'room', 'other'] as const;

/** The sixteen industries of 工信部联企业〔2011〕300号 四, in its order. */
export const INDUSTRIES = [
  'farming',
  'industry',
  'construction',
  'wholesale',
  'retail',
  'transport',
  'storage',
  'post',
  'lodging',
  'catering',
  'telecom',
  'software',
  'real-estate',
  'property',
  'leasing-business',
  'other',
] as const;

/** What an enterprise is called or has been recognised as, and what it runs. */
export const MARKERS = [
  'specialised',
  'high-tech',
  'tech-sme',
  'gazelle',
  'above-scale',
  'growth-list',
  'exporter',
  'agri-processing',
  'service-platform',
  'service-centre',
  'demonstration-base',
  'incubator',
  'guarantor',
  'micro-lender',
  'training-institution',
  'park',
  'patent-holder',
] as const;

/** Who founded it. */
export const FOUNDERS = [
  'graduate',
  'student',
  'veteran',
  'unemployed',
  'hard-to-employ',
  'returned-migrant',
  'farmer-herder',
  'disabled',
  'returned-overseas',
  'scientist',
  'woman',
] as const;
