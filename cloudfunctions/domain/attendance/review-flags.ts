/**
 * What looks odd goes to a review queue with its reasons and is never refused for it (R-ATTEND 6). Pure and total:
 * the same scans give the same flags in whatever order they come.
 */
import type { ReviewThresholds } from '../../programmes/types';
import { clockOf } from '../time';
import { lateFlags, type LateFlag } from './late-flags';

export type ReviewReason =
  | 'same-device'
  | 'same-network'
  | 'burst-after-hours'
  | 'two-venues-at-once'
  | 'far-from-venue'
  | 'position-tried'
  | 'digits-tried'
  | LateFlag['reason'];

export interface ObservedScan {
  personId: string;
  sessionId: string;
  venueId: string;
  scannedAt: number;
  deliveredAt: number;
  /** Digest of the phone's installation id; null when it gave none. */
  deviceDigest: string | null;
  /** Digest of the network address. */
  networkDigest: string | null;
  /** From the venue, where the phone gave its location. */
  distanceMetres: number | null;
  /** Kept on the phone and sent later. */
  isLate: boolean;
  /** Of the screen's code or digits; null of a poster's, and of a second scan. */
  slot: number | null;
  /** Typed, and so told on more easily than a picture of the code. */
  isByDigits: boolean;
}

export interface ObservedVenue {
  sessionId: string;
  venueId: string;
  endsAt: number;
  radiusMetres: number;
  /** Digest of the venue's own network: everybody in the room shares it, which is not odd. */
  networkDigest: string | null;
}

export interface ReviewFlag {
  reason: ReviewReason;
  clause: string;
  /** Chinese, for the queue. */
  label: string;
  personIds: string[];
  inputs: Record<string, string | number>;
}

/** Thresholds with their clause: dated data of the programme. */
type Limits = ReviewThresholds & { clause: string };

/**
 * Flags of a set of scans; scans of other sessions of the same people may be among them ("two venues at once").
 * @param farRefused people refused for their position, once for each time, before a poster's code or digits were taken
 * @param digitsRefused people whose digits were wrong, once for each time, before others were taken
 */
export function reviewFlags(
  scans: readonly ObservedScan[],
  venues: readonly ObservedVenue[],
  thresholds: Limits,
  farRefused: readonly string[] = [],
  digitsRefused: readonly string[] = [],
): ReviewFlag[] {
  const ordered = [...scans].sort(
    (a, b) =>
      a.scannedAt - b.scannedAt ||
      compare(a.personId, b.personId) ||
      compare(a.sessionId, b.sessionId) ||
      compare(a.venueId, b.venueId),
  );
  const venueOf = new Map(venues.map((venue) => [`${venue.sessionId}/${venue.venueId}`, venue]));
  return [
    ...sharedDevices(ordered, thresholds),
    ...sharedNetworks(ordered, venueOf, thresholds),
    ...bursts(ordered, venueOf, thresholds),
    ...twoVenues(ordered, thresholds),
    ...farAway(ordered, venueOf, thresholds),
    ...tried(ordered, farRefused, thresholds.positionTries).map(([person, count]) =>
      flag('position-tried', thresholds, `位置被拒 ${count} 次后签到`, [person], { refused: count }),
    ),
    ...tried(
      ordered.filter(({ isByDigits }) => isByDigits),
      digitsRefused,
      thresholds.digitsTries,
    ).map(([person, count]) =>
      flag('digits-tried', thresholds, `数字输错 ${count} 次后签到`, [person], { refused: count }),
    ),
    ...groupSessions(ordered).flatMap((own) =>
      lateFlags(own, thresholds, clockOf).map((found) => ({ ...found, clause: thresholds.clause })),
    ),
  ];
}

const groupSessions = (scans: readonly ObservedScan[]): ObservedScan[][] => {
  const own = new Map<string, ObservedScan[]>();
  for (const scan of scans) own.set(scan.sessionId, [...(own.get(scan.sessionId) ?? []), scan]);
  return [...own].sort(([a], [b]) => compare(a, b)).map(([, list]) => list);
};

/** Whoever looks for a position, or for digits, that is accepted is refused for the others: of those who are there, who was refused so often. */
function tried(scans: readonly ObservedScan[], refused: readonly string[], from: number): [string, number][] {
  const there = new Set(scans.map(({ personId }) => personId));
  const tries = new Map<string, number>();
  for (const person of refused) if (there.has(person)) tries.set(person, (tries.get(person) ?? 0) + 1);
  return [...tries].filter(([, count]) => count >= from).sort(([a], [b]) => compare(a, b));
}

type VenueMap = ReadonlyMap<string, ObservedVenue>;

function venueFor(venues: VenueMap, scan: ObservedScan): ObservedVenue | undefined {
  return venues.get(`${scan.sessionId}/${scan.venueId}`);
}

function sharedDevices(scans: readonly ObservedScan[], limits: Limits): ReviewFlag[] {
  return groupPeople(scans, (scan) => scan.deviceDigest)
    .filter(([, people]) => people.length >= limits.peoplePerDevice)
    .map(([device, personIds]) =>
      flag('same-device', limits, `同一部手机为 ${personIds.length} 人扫码`, personIds, { device }),
    );
}

function sharedNetworks(scans: readonly ObservedScan[], venues: VenueMap, limits: Limits): ReviewFlag[] {
  const outside = (scan: ObservedScan) =>
    scan.networkDigest === venueFor(venues, scan)?.networkDigest ? null : scan.networkDigest;
  return groupPeople(scans, outside)
    .filter(([, people]) => people.length >= limits.peoplePerNetwork)
    .map(([network, personIds]) =>
      flag('same-network', limits, `会场网络以外的同一网络地址有 ${personIds.length} 人扫码`, personIds, { network }),
    );
}

/** Maximal runs of late arrivals in which each `burstPeople` neighbours lie within `burstMinutes`. */
function bursts(scans: readonly ObservedScan[], venues: VenueMap, limits: Limits): ReviewFlag[] {
  const bySession = new Map<string, ObservedScan[]>();
  for (const scan of scans) {
    const venue = venueFor(venues, scan);
    if (venue === undefined || scan.deliveredAt <= venue.endsAt) continue;
    bySession.set(scan.sessionId, [...(bySession.get(scan.sessionId) ?? []), scan]);
  }
  const flags: ReviewFlag[] = [];
  for (const [, late] of [...bySession].sort(([a], [b]) => compare(a, b))) {
    late.sort((a, b) => a.deliveredAt - b.deliveredAt || compare(a.personId, b.personId));
    const inBurst = new Set<string>();
    for (let first = 0, last = 0; last < late.length; last += 1) {
      while (at(late, last).deliveredAt - at(late, first).deliveredAt > limits.burstMinutes * 60_000) first += 1;
      if (last - first + 1 < limits.burstPeople) continue;
      for (let i = first; i <= last; i += 1) inBurst.add(at(late, i).personId);
    }
    if (inBurst.size === 0) continue;
    const label = `结束后 ${limits.burstMinutes} 分钟内集中送达 ${inBurst.size} 人的扫码`;
    flags.push(flag('burst-after-hours', limits, label, [...inBurst].sort(compare), { people: inBurst.size }));
  }
  return flags;
}

function twoVenues(scans: readonly ObservedScan[], limits: Limits): ReviewFlag[] {
  const byPerson = new Map<string, ObservedScan[]>();
  for (const scan of scans) byPerson.set(scan.personId, [...(byPerson.get(scan.personId) ?? []), scan]);
  const flags: ReviewFlag[] = [];
  for (const [personId, own] of [...byPerson].sort(([a], [b]) => compare(a, b))) {
    // Sorted by time: if any two venues are close, two neighbours are.
    const pair = own.findIndex((scan, i) => {
      const next = own[i + 1];
      if (next === undefined || (next.venueId === scan.venueId && next.sessionId === scan.sessionId)) return false;
      return next.scannedAt - scan.scannedAt < limits.venueSwitchMinutes * 60_000;
    });
    if (pair < 0) continue;
    const minutes = Math.round((at(own, pair + 1).scannedAt - at(own, pair).scannedAt) / 60_000);
    const label = `${minutes} 分钟内在两个会场扫码`;
    flags.push(flag('two-venues-at-once', limits, label, [personId], { minutes }));
  }
  return flags;
}

function farAway(scans: readonly ObservedScan[], venues: VenueMap, limits: Limits): ReviewFlag[] {
  const flags: ReviewFlag[] = [];
  for (const scan of scans) {
    const venue = venueFor(venues, scan);
    if (scan.distanceMetres === null || venue === undefined) continue;
    const metres = Math.round(scan.distanceMetres);
    if (metres <= venue.radiusMetres + limits.locationToleranceMetres) continue;
    flags.push(flag('far-from-venue', limits, `扫码位置距会场约 ${metres} 米`, [scan.personId], { metres }));
  }
  return flags;
}

function groupPeople(
  scans: readonly ObservedScan[],
  keyOf: (scan: ObservedScan) => string | null,
): [string, string[]][] {
  const groups = new Map<string, Set<string>>();
  for (const scan of scans) {
    const key = keyOf(scan);
    if (key === null) continue;
    const people = groups.get(key) ?? new Set<string>();
    groups.set(key, people.add(scan.personId));
  }
  return [...groups]
    .map(([key, people]): [string, string[]] => [key, [...people].sort(compare)])
    .sort(([a], [b]) => compare(a, b));
}

function flag(
  reason: ReviewReason,
  limits: Limits,
  label: string,
  personIds: string[],
  inputs: Record<string, string | number>,
): ReviewFlag {
  return { reason, clause: limits.clause, label, personIds, inputs };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
