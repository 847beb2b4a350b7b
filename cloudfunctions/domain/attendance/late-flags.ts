/** What looks odd about scans that came later, and about when scans come (R-ATTEND 4, 6): figures in words, never a refusal. */
import type { ReviewThresholds } from '../../programmes/types';
import { exact } from '../exact';
import type { ObservedScan } from './review-flags';

/** A flag without its clause: whom it is about, in Chinese, with its figures. */
export interface LateFlag {
  reason:
    | 'digits-one-slot'
    | 'digits-share'
    | 'one-slot'
    | 'late-one-slot'
    | 'late-one-network'
    | 'late-share'
    | 'one-moment'
    | 'too-fast'
    | 'too-even';
  label: string;
  personIds: string[];
  inputs: Record<string, string | number>;
}

type Screen = ObservedScan & { slot: number };
const SECOND = 1000;

const peopleOf = (scans: readonly ObservedScan[]): string[] =>
  [...new Set(scans.map(({ personId }) => personId))].sort();

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Of one session, whose clock is said by `clock`. */
export function lateFlags(
  scans: readonly ObservedScan[],
  limits: ReviewThresholds,
  clock: (at: number) => string,
): LateFlag[] {
  const late = scans.filter(({ isLate }) => isLate);
  return [
    ...slots(scans, limits, clock),
    ...byDigits(scans, limits, clock),
    ...shares(scans, late, limits),
    ...networks(late, limits),
    ...moments(late, limits, clock),
    ...grouped(scans, ({ venueId }) => venueId).flatMap(([, here]) => [
      ...tooFast(here, limits, clock),
      ...tooEven(here, limits, clock),
    ]),
  ];
}

/** One photograph of a code serves everybody whom it is sent to: they all have its slot. */
function slots(scans: readonly ObservedScan[], limits: ReviewThresholds, clock: (at: number) => string): LateFlag[] {
  const ofScreen = scans.filter((scan): scan is Screen => scan.slot !== null);
  return grouped(ofScreen, ({ venueId, slot }) => `${venueId}/${slot}`).flatMap(([, group]): LateFlag[] => {
    const [first] = group;
    if (!first) return [];
    const all = peopleOf(group);
    const later = peopleOf(group.filter(({ isLate }) => isLate));
    const at = clock(Math.min(...group.map(({ scannedAt }) => scannedAt)));
    const inputs = { slot: first.slot, people: all.length, late: later.length };
    if (later.length >= limits.latePerSlot) {
      const label = `${at} 的同一个签到码有 ${all.length} 人使用，其中 ${later.length} 人事后补交`;
      return [{ reason: 'late-one-slot', label, personIds: later, inputs }];
    }
    if (all.length < limits.peoplePerSlot) return [];
    return [{ reason: 'one-slot', label: `${at} 的同一个签到码有 ${all.length} 人使用`, personIds: all, inputs }];
  });
}

/** Six digits are told on by a call: many people with the same ones, and many in all where the others scan. */
function byDigits(scans: readonly ObservedScan[], limits: ReviewThresholds, clock: (at: number) => string): LateFlag[] {
  const typed = scans.filter((scan): scan is Screen => scan.isByDigits && scan.slot !== null);
  const same = grouped(typed, ({ venueId, slot }) => `${venueId}/${slot}`).flatMap(([, group]): LateFlag[] => {
    const people = peopleOf(group);
    const [first] = group;
    if (!first || people.length < limits.digitsPerSlot) return [];
    const at = clock(Math.min(...group.map(({ scannedAt }) => scannedAt)));
    const label = `${at} 的同一组六位数字有 ${people.length} 人输入`;
    return [
      { reason: 'digits-one-slot', label, personIds: people, inputs: { slot: first.slot, people: people.length } },
    ];
  });
  const [all, people] = [peopleOf(scans), peopleOf(typed)];
  if (people.length < limits.digitsFrom || exact(people.length).lt(exact(limits.digitsShare).mul(all.length)))
    return same;
  const label = `扫码 ${all.length} 人中有 ${people.length} 人输入六位数字，占 ${percent(people.length, all.length)}`;
  const inputs = { people: all.length, digits: people.length };
  return [...same, { reason: 'digits-share', label, personIds: people, inputs }];
}

function shares(scans: readonly ObservedScan[], late: readonly ObservedScan[], limits: ReviewThresholds): LateFlag[] {
  const [all, later] = [peopleOf(scans), peopleOf(late)];
  if (later.length < limits.lateFrom || exact(later.length).lt(exact(limits.lateShare).mul(all.length))) return [];
  const label = `扫码 ${all.length} 人中有 ${later.length} 人事后补交，占 ${percent(later.length, all.length)}`;
  return [{ reason: 'late-share', label, personIds: later, inputs: { people: all.length, late: later.length } }];
}

/** At home, not in a hall: what comes later and from one address. */
const networks = (late: readonly ObservedScan[], limits: ReviewThresholds): LateFlag[] =>
  grouped(late, ({ networkDigest }) => networkDigest).flatMap(([network, group]): LateFlag[] => {
    const people = peopleOf(group);
    if (people.length < limits.latePerNetwork) return [];
    const label = `同一网络地址有 ${people.length} 人事后补交扫码`;
    return [{ reason: 'late-one-network', label, personIds: people, inputs: { network, people: people.length } }];
  });

/** Phones that read a screen do not do so in the same millisecond. */
const moments = (late: readonly ObservedScan[], limits: ReviewThresholds, clock: (at: number) => string): LateFlag[] =>
  grouped(late, ({ venueId, scannedAt }) => `${venueId}/${scannedAt}`).flatMap(([, group]): LateFlag[] => {
    const people = peopleOf(group);
    const [first] = group;
    if (!first || people.length < limits.sameMoment) return [];
    const label = `${people.length} 人补交的扫码都称在 ${clock(first.scannedAt)} 的同一毫秒`;
    return [{ reason: 'one-moment', label, personIds: people, inputs: { at: first.scannedAt, people: people.length } }];
  });

const arrivals = (scans: readonly ObservedScan[]): ObservedScan[] =>
  [...scans].sort((a, b) => a.deliveredAt - b.deliveredAt || (a.personId < b.personId ? -1 : 1));

/** More people within seconds than hold a phone up to a screen. */
function tooFast(scans: readonly ObservedScan[], limits: ReviewThresholds, clock: (at: number) => string): LateFlag[] {
  const ordered = arrivals(scans);
  const fast = new Set<string>();
  let most = 0;
  let from = 0;
  for (let first = 0, last = 0; last < ordered.length; last += 1) {
    const arrived = ordered[last]?.deliveredAt ?? 0;
    while (arrived - (ordered[first]?.deliveredAt ?? 0) > limits.rateSeconds * SECOND) first += 1;
    const run = peopleOf(ordered.slice(first, last + 1));
    if (run.length < limits.ratePeople) continue;
    for (const person of run) fast.add(person);
    if (run.length > most) [most, from] = [run.length, ordered[first]?.deliveredAt ?? 0];
  }
  if (most === 0) return [];
  const label = `${clock(from)} 起 ${limits.rateSeconds} 秒内有 ${most} 人扫码到达，快于现场排队`;
  return [
    { reason: 'too-fast', label, personIds: [...fast].sort(), inputs: { people: most, seconds: limits.rateSeconds } },
  ];
}

/** People come as they come; what is sent by a programme comes evenly. */
function tooEven(scans: readonly ObservedScan[], limits: ReviewThresholds, clock: (at: number) => string): LateFlag[] {
  const ordered = arrivals(scans);
  const gaps = ordered.slice(1).map(({ deliveredAt }, n) => deliveredAt - (ordered[n]?.deliveredAt ?? 0));
  let start = 0;
  let longest: [number, number] | null = null;
  for (let end = 1; end <= gaps.length; end += 1) {
    const run = gaps.slice(start, end + 1);
    const even = end < gaps.length && Math.max(...run) - Math.min(...run) <= limits.evenMilliseconds;
    if (even) continue;
    // so many people have one gap less between them
    if (end - start + 1 >= limits.evenPeople && (gaps[start] ?? 0) > limits.evenMilliseconds) {
      if (!longest || end - start > longest[1] - longest[0]) longest = [start, end];
    }
    start = end;
  }
  if (!longest) return [];
  const run = ordered.slice(longest[0], longest[1] + 1);
  const people = peopleOf(run);
  if (people.length < limits.evenPeople) return [];
  const seconds = ((gaps[longest[0]] ?? 0) / SECOND).toFixed(1);
  const label = `${clock(run[0]?.deliveredAt ?? 0)} 起 ${people.length} 人的扫码每隔 ${seconds} 秒到达一人，间隔相同`;
  return [{ reason: 'too-even', label, personIds: people, inputs: { people: people.length, seconds } }];
}
