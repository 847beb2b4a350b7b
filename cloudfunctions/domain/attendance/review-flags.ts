/**
 * What looks odd goes to a review queue with its reasons and is never refused for it (R-ATTEND 6). Pure and total:
 * the same scans give the same flags in whatever order they come.
 */
export type ReviewReason =
  'same-device' | 'same-network' | 'burst-after-hours' | 'two-venues-at-once' | 'far-from-venue';

/** Dated in the programme's data; here only their shape and the values that hold unless a programme says otherwise. */
export interface ReviewThresholds {
  peoplePerDevice: number;
  peoplePerNetwork: number;
  /** Scans that arrive after the session's end within `burstMinutes` of each other. */
  burstPeople: number;
  burstMinutes: number;
  /** Scans at two venues closer in time than this are "at once". */
  venueSwitchMinutes: number;
  /** Metres beyond the venue's radius that a phone's location may be off. */
  locationToleranceMetres: number;
  clause: string;
}

export const REVIEW_THRESHOLDS: ReviewThresholds = {
  peoplePerDevice: 3,
  peoplePerNetwork: 30,
  burstPeople: 10,
  burstMinutes: 10,
  venueSwitchMinutes: 60,
  locationToleranceMetres: 500,
  clause: '四（五）加强监督检查，严格管理',
};

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

/** Flags of a set of scans; scans of other sessions of the same people may be among them ("two venues at once"). */
export function reviewFlags(
  scans: readonly ObservedScan[],
  venues: readonly ObservedVenue[],
  thresholds: ReviewThresholds = REVIEW_THRESHOLDS,
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
  ];
}

type VenueMap = ReadonlyMap<string, ObservedVenue>;

function venueFor(venues: VenueMap, scan: ObservedScan): ObservedVenue | undefined {
  return venues.get(`${scan.sessionId}/${scan.venueId}`);
}

function sharedDevices(scans: readonly ObservedScan[], limits: ReviewThresholds): ReviewFlag[] {
  return groupPeople(scans, (scan) => scan.deviceDigest)
    .filter(([, people]) => people.length >= limits.peoplePerDevice)
    .map(([device, personIds]) =>
      flag('same-device', limits, `同一部手机为 ${personIds.length} 人扫码`, personIds, { device }),
    );
}

function sharedNetworks(scans: readonly ObservedScan[], venues: VenueMap, limits: ReviewThresholds): ReviewFlag[] {
  const outside = (scan: ObservedScan) =>
    scan.networkDigest === venueFor(venues, scan)?.networkDigest ? null : scan.networkDigest;
  return groupPeople(scans, outside)
    .filter(([, people]) => people.length >= limits.peoplePerNetwork)
    .map(([network, personIds]) =>
      flag('same-network', limits, `会场网络以外的同一网络地址有 ${personIds.length} 人扫码`, personIds, { network }),
    );
}

/** Maximal runs of late arrivals in which each `burstPeople` neighbours lie within `burstMinutes`. */
function bursts(scans: readonly ObservedScan[], venues: VenueMap, limits: ReviewThresholds): ReviewFlag[] {
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

function twoVenues(scans: readonly ObservedScan[], limits: ReviewThresholds): ReviewFlag[] {
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

function farAway(scans: readonly ObservedScan[], venues: VenueMap, limits: ReviewThresholds): ReviewFlag[] {
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
  limits: ReviewThresholds,
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
