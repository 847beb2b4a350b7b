import * as z from 'zod';
import { day, fen, id, instant, regionId, requiredText, text } from '../common';
import { BENEFIT_KINDS, POLICY_KINDS, POLICY_LEVELS, POLICY_STATUSES } from '../lists';
import { requirement } from './condition';

export const kind = z.enum(POLICY_KINDS);
export const level = z.enum(POLICY_LEVELS);
export const policyStatus = z.enum(POLICY_STATUSES);

export const article = z.object({
  articleId: id,
  number: text(40),
  heading: text(200),
  text: text(20_000, 'lines'),
  level: z.int().min(1).max(4),
});

/**
 * Where it was read, which office keeps it right, when somebody last looked, and how sure it is (R-POLICY 1). Left out: nobody has said; of an
 * item: as its policy.
 */
const upkeep = {
  sourceAddress: text(500).optional(),
  owner: text(120).optional(),
  checkedDay: day.nullable().optional(),
  checkNote: text(500, 'lines').optional(),
};

export const item = z.object({
  ...upkeep,
  reviewDay: day.nullable().optional(),
  /** What a person gets, not a firm (技能提升补贴): shown with a mark, never offered to a firm. */
  forPersons: z.boolean().optional(),
  itemId: id,
  title: requiredText(120),
  benefitKind: z.enum(BENEFIT_KINDS),
  summary: requiredText(1000, 'lines'),
  amount: z.object({ text: requiredText(200, 'lines'), maxFen: fen.nullable(), quote: text(300, 'lines') }).nullable(),
  conditions: z.array(text(500, 'lines')).max(40),
  /** The conditions as far as a profile can answer them (R-POLICY 4); empty: nobody has written them down yet. */
  requirements: z.array(requirement).max(40).default([]),
  /** What it may or may not be had together with, in words; '' when the source does not say. */
  combinable: text(300, 'lines').default(''),
  kind: kind.optional(),
  citedDocNos: z.array(text(80)).max(40).default([]),
  audience: text(300, 'lines'),
  whereToApply: text(300, 'lines'),
  leadAgency: text(120).nullable(),
  cooperatingAgencies: z.array(text(120)).max(40),
  articleId: id,
  clause: text(80),
  quote: text(300, 'lines'),
  deadline: text(120).nullable(),
  /** Last day for applications, when the source names one. */
  deadlineDay: day.nullable().default(null),
});

export const record = {
  ...upkeep,
  /** Its articles are a summary in other words: the original decides. */
  summarised: z.boolean().optional(),
  slug: z.string().regex(/^[a-z0-9-]{3,60}$/),
  title: requiredText(200),
  docNo: text(80).nullable(),
  docNoNote: text(300, 'lines').default(''),
  issuers: z.array(requiredText(120)).min(1).max(20),
  issuedDay: day,
  level,
  regionName: text(60),
  regionId: regionId.nullable(),
  kinds: z.array(kind).min(1).max(8),
  audience: text(300, 'lines'),
  effectiveDay: day.nullable(),
  expiresDay: day.nullable(),
  validityNote: text(300, 'lines').default(''),
  /** When its agency has to look at it again; after it the items are listed as past review. */
  reviewDay: day.nullable().default(null),
  status: policyStatus,
  articles: z.array(article).min(1).max(400),
  attachments: z.array(z.object({ title: text(200) })).max(40),
  cites: z.array(text(200)).max(100),
  /** What this document repeals, one each: '《…》（文号） 自2023-06-01起'; left out by records of before there was one. */
  repeals: z.array(text(300)).max(200).optional(),
  items: z.array(item).max(100),
};

/** A published record as its readers see it. */
export const published = z.object({
  ...record,
  /** `amount`: what one applicant gets; `fund`: funds and budgets that the source names beside or instead, left out where there are none. */
  items: z.array(item.extend({ fund: z.string().optional() })).max(100),
  policyId: id,
  version: z.int(),
  publishedAt: instant,
  repealed: z
    .object({ day, reason: z.string(), successor: z.object({ policyId: id, title: z.string() }).nullable() })
    .nullable(),
});
