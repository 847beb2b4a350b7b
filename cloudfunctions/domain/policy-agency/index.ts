import { normalise } from '../policy/normalise';
import type { PolicyStatus } from '../policy/types';

/** What is told of an item by agency (R-PY 1). */
interface AgencyItem {
  itemId: string;
  title: string;
  clause: string;
  leadAgency: string | null;
  cooperatingAgencies: readonly string[];
  articleId: string;
}

export interface AgencyPolicy {
  policyId: string;
  title: string;
  /** Of today. */
  status: PolicyStatus;
  issuers: readonly string[];
  /** Left out by records of before there was one. */
  reviewDay?: string | null;
  items: readonly AgencyItem[];
}

export interface AgencyEntry {
  policyId: string;
  policyTitle: string;
  status: PolicyStatus;
  itemId: string;
  title: string;
  clause: string;
  leadAgency: string | null;
  cooperatingAgencies: string[];
  reviewDay: string | null;
  articleId: string;
}

export interface ByAgency {
  agency: string | null;
  agencies: { name: string; leads: number; supports: number; pastReview: number }[];
  leads: AgencyEntry[];
  supports: AgencyEntry[];
  ownerless: AgencyEntry[];
  pastReview: AgencyEntry[];
}

/** Names are compared in normal form, without spaces: documents break lines in them. */
const plain = (name: string): string => normalise(name).replace(/\s/g, '');
/** What names are compared by. */
export const agencyKey = plain;

interface Row {
  entry: AgencyEntry;
  policy: AgencyPolicy;
  /** Lead first, in normal form; empty: without an owner. */
  lead: string;
  supporters: readonly string[];
  past: boolean;
}

/**
 * Items by agency. With an agency: what it leads, what it supports, of its own what is past its review day, and the ownerless items of policies that
 * it issued or has items in. Without: the list of all agencies, and all ownerless and overdue items. A repealed policy needs no review and no owner.
 */
export function itemsByAgency(
  policies: readonly AgencyPolicy[],
  { agency, today }: { agency: string | null; today: string },
): ByAgency {
  const rows = policies.flatMap((policy) => policy.items.map((item) => rowOf(policy, item, today)));
  const open = rows.filter(({ policy }) => policy.status !== 'repealed');
  const overdue = open.filter(({ past }) => past);
  const ownerless = open.filter(({ lead }) => lead === '');
  if (agency === null) {
    return {
      agency,
      agencies: agenciesOf(rows),
      leads: [],
      supports: [],
      ownerless: ownerless.map(entryOf),
      pastReview: overdue.map(entryOf),
    };
  }
  const name = plain(agency);
  const isOwn = ({ lead, supporters }: Row): boolean => lead === name || supporters.includes(name);
  const touched = new Set(rows.filter(isOwn).map(({ policy }) => policy.policyId));
  const concerns = ({ policy }: Row): boolean =>
    touched.has(policy.policyId) || policy.issuers.some((issuer) => plain(issuer) === name);
  return {
    agency,
    agencies: agenciesOf(rows).filter((other) => plain(other.name) === name),
    leads: rows.filter(({ lead }) => lead === name).map(entryOf),
    supports: rows.filter(({ lead, supporters }) => lead !== name && supporters.includes(name)).map(entryOf),
    ownerless: ownerless.filter(concerns).map(entryOf),
    pastReview: overdue.filter(isOwn).map(entryOf),
  };
}

const entryOf = ({ entry }: Row): AgencyEntry => entry;

function rowOf(policy: AgencyPolicy, item: AgencyItem, today: string): Row {
  const reviewDay = policy.reviewDay ?? null;
  return {
    policy,
    lead: plain(item.leadAgency ?? ''),
    supporters: item.cooperatingAgencies.map(plain),
    past: reviewDay !== null && reviewDay < today,
    entry: {
      policyId: policy.policyId,
      policyTitle: policy.title,
      status: policy.status,
      itemId: item.itemId,
      title: item.title,
      clause: item.clause,
      leadAgency: item.leadAgency === '' ? null : item.leadAgency,
      cooperatingAgencies: [...item.cooperatingAgencies],
      reviewDay,
      articleId: item.articleId,
    },
  };
}

/** Every agency with how many items it has, those with most first; by its first spelling. */
function agenciesOf(rows: readonly Row[]): ByAgency['agencies'] {
  const found = new Map<string, ByAgency['agencies'][number]>();
  const entry = (key: string, name: string): ByAgency['agencies'][number] => {
    const known = found.get(key) ?? { name, leads: 0, supports: 0, pastReview: 0 };
    found.set(key, known);
    return known;
  };
  for (const { entry: item, lead, supporters, past, policy } of rows) {
    const due = past && policy.status !== 'repealed' ? 1 : 0;
    if (lead !== '' && item.leadAgency !== null) {
      const agency = entry(lead, item.leadAgency);
      agency.leads += 1;
      agency.pastReview += due;
    }
    for (const [i, key] of supporters.entries()) {
      if (key === '' || key === lead || supporters.indexOf(key) !== i) continue;
      const agency = entry(key, item.cooperatingAgencies[i] ?? key);
      agency.supports += 1;
      agency.pastReview += due;
    }
  }
  return [...found.values()].sort((a, b) => b.leads - a.leads || b.supports - a.supports || (a.name < b.name ? -1 : 1));
}
