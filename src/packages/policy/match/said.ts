import type { Output } from '@/services/call';
import type { Enterprise, Fact } from '../parts/types';

export type Reading = Output<'enterprise.readSentence'>;

const LONGEST = 300;

const joined = <T>(before: readonly T[] | null | undefined, more: readonly T[]): T[] | null =>
  more.length === 0 ? (before ? [...before] : null) : [...new Set([...(before ?? []), ...more])];

/** Nothing said yet. */
export const UNSAID: Enterprise = {
  name: '',
  areaCode: null,
  industry: null,
  foundedDay: null,
  staff: null,
  revenueFen: null,
  assetsFen: null,
  markers: null,
  farming: null,
  founders: null,
  wishes: null,
  remarks: '',
  taxableIncomeFen: null,
  answers: {},
};

/** What a sentence says, put to what is known: a fact said again replaces the one before, lists grow, what was not used is kept in its own words. */
export function withSaid(enterprise: Enterprise, { read, wishes, unread }: Reading): Enterprise {
  const single = Object.fromEntries(
    read.filter(({ fact }) => fact !== 'markers' && fact !== 'founders').map(({ fact, value }) => [fact, value]),
  ) as Partial<Enterprise>;
  const markers = read.flatMap((one) => (one.fact === 'markers' ? [one.value] : []));
  const founders = read.flatMap((one) => (one.fact === 'founders' ? [one.value] : []));
  const kept = (enterprise.remarks ?? '').split('；').filter(Boolean);
  return {
    ...enterprise,
    ...single,
    markers: joined(enterprise.markers, markers),
    founders: joined(enterprise.founders, founders),
    wishes: joined(
      enterprise.wishes,
      wishes.map(({ id }) => id),
    ),
    remarks: [...new Set([...kept, ...unread.map(({ text }) => text)])].join('；').slice(0, LONGEST),
  };
}

/** One thing that is known, to be corrected by a touch or taken away: a fact, or one entry of a list of facts. */
export interface Chip {
  fact: Fact;
  /** Of a list the entry; null: the fact itself. */
  entry: string | null;
}

const SINGLE = ['areaCode', 'industry', 'staff', 'revenueFen', 'assetsFen', 'foundedDay', 'taxableIncomeFen'] as const;
const LISTS = ['markers', 'founders', 'wishes'] as const;

export const chipsOf = (enterprise: Enterprise): Chip[] => [
  ...SINGLE.filter((fact) => enterprise[fact] !== null).map((fact) => ({ fact, entry: null })),
  ...LISTS.flatMap((fact) => (enterprise[fact] ?? []).map((entry) => ({ fact, entry }))),
];

/** Taken away: not said any more; an emptied list is not said either, for nobody has said that it is none. */
export function withoutChip(enterprise: Enterprise, { fact, entry }: Chip): Enterprise {
  if (entry === null) return { ...enterprise, [fact]: null };
  const left = ((enterprise[fact] ?? []) as readonly string[]).filter((one) => one !== entry);
  return { ...enterprise, [fact]: left.length > 0 ? left : null };
}
