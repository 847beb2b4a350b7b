/**
 * Heads of a session (R-ATTEND 2 and 8). Three kinds of evidence are counted separately; an actual attendee is a
 * distinct person with a signature and, beside it, a scan or a confirmation by staff with its reason; eligible are the
 * actual attendees whose kind is in the programme's audience (二（一）). Main and branch venues both count.
 */
import type { Trace } from '../../mechanisms/trace';
import type { AudienceKinds } from './rules';

/** What is on record for one person. Several rows of the same person are taken together. */
export interface Evidence {
  personId: string;
  venueId: string;
  /** Epoch ms of the earliest piece of evidence: someone seen at two venues counts at the first. */
  at: number;
  /** A handwritten signature on the phone, or a line of the paper register that staff entered. */
  signed: boolean;
  /** A scan that counts: of the rotating code, or of the poster with location or confirmation. */
  scanned: boolean;
  /** Reason with which staff confirmed the person's presence; null when nobody did. */
  staffReason: string | null;
  /** Kind of person; null when it was not given, which makes nobody eligible. */
  kind: string | null;
  /** Struck by the evaluator: by whom, why, and what there was before. All else proves nothing then. */
  struck?: { by: string; reason: string; was: Pick<Evidence, 'signed' | 'scanned' | 'staffReason'> };
}

export interface HeadCount {
  signIn: number;
  scan: number;
  /** Heads the evaluator counted in the recording; null until then. */
  screenshot: number | null;
  actual: number;
  eligible: number;
}

export interface Attendee {
  attendeeId: string;
  venueId: string;
}

export interface SessionHeads extends HeadCount {
  venues: ({ venueId: string } & HeadCount)[];
  /** Ids of the actual attendees by venue, sorted. */
  attendees: Attendee[];
  /** The same before anybody was struck: the roster that the follow-up draws from, and whom the answers of the feedback are a share of. */
  roster: Attendee[];
  /** Ids of those struck. */
  struck: string[];
  actualTrace: Trace;
  eligibleTrace: Trace;
}

/**
 * Counts heads.
 * @param venueIds venues of the session in their order, each of which gets a row even with nobody there
 * @param audienceKinds the programme's kinds of people, of which some are in its audience
 * @param screenshots heads counted in the recording, by venue; venues not looked at yet are missing
 */
export function countHeads(
  evidence: readonly Evidence[],
  venueIds: readonly string[],
  audienceKinds: AudienceKinds,
  screenshots: Readonly<Record<string, number>> = {},
): SessionHeads {
  const audience = audienceKinds.filter((kind) => kind.eligible).map((kind) => kind.id);
  const people = [...mergeByPerson(evidence).values()];
  const places = [...new Set([...venueIds, ...people.map((person) => person.venueId)])];
  const venues = places.map((venueId) => {
    const here = people.filter((person) => person.venueId === venueId);
    return { venueId, ...countPeople(here, audience), screenshot: screenshots[venueId] ?? null };
  });
  const counted = venues.map((venue) => venue.screenshot).filter((heads) => heads !== null);
  const total: HeadCount = {
    ...countPeople(people, audience),
    screenshot: counted.length === 0 ? null : counted.reduce((sum, heads) => sum + heads, 0),
  };
  const struck = people.filter((person) => person.struck);
  const roster = struck.filter((person) => person.struck && isActual(person.struck.was));
  const attendees = people.filter(isActual);
  return {
    ...total,
    venues,
    attendees: listOf(attendees),
    roster: listOf([...attendees, ...roster]),
    struck: struck.map((person) => person.personId),
    actualTrace: actualTrace(people, venues, struck),
    eligibleTrace: eligibleTrace(total, venues),
  };
}

const listOf = (people: readonly Evidence[]): Attendee[] =>
  people
    .map((person): Attendee => ({ attendeeId: person.personId, venueId: person.venueId }))
    .sort((a, b) => compare(a.venueId, b.venueId) || compare(a.attendeeId, b.attendeeId));

function mergeByPerson(evidence: readonly Evidence[]): Map<string, Evidence> {
  const people = new Map<string, Evidence>();
  for (const row of evidence) {
    const known = people.get(row.personId);
    if (known === undefined) {
      people.set(row.personId, row);
      continue;
    }
    // Equal instants are broken by the venue's id, so that the order of the rows does not matter.
    const rowFirst = row.at < known.at || (row.at === known.at && row.venueId < known.venueId);
    const first = rowFirst ? row : known;
    const later = rowFirst ? known : row;
    people.set(row.personId, {
      ...first,
      signed: first.signed || later.signed,
      scanned: first.scanned || later.scanned,
      staffReason: first.staffReason ?? later.staffReason,
      kind: first.kind ?? later.kind,
      ...struckIn(first, later),
    });
  }
  return people;
}

/** Somebody is struck as a whole, whichever row says so. */
function struckIn(one: Evidence, other: Evidence): Partial<Evidence> {
  const struck = one.struck ?? other.struck;
  if (!struck) return {};
  const was = [one, other].map((row) => row.struck?.was ?? row);
  const merged = {
    signed: was.some((row) => row.signed),
    scanned: was.some((row) => row.scanned),
    staffReason: was.find((row) => row.staffReason !== null)?.staffReason ?? null,
  };
  return { signed: false, scanned: false, staffReason: null, struck: { ...struck, was: merged } };
}

/** R-ATTEND 8: a signature and, beside it, a scan or a confirmation by staff with its reason. */
export function isActual(person: Pick<Evidence, 'signed' | 'scanned' | 'staffReason'>): boolean {
  return person.signed && (person.scanned || person.staffReason !== null);
}

/** What keeps somebody from being an actual attendee, in Chinese; empty when nothing does. Null is somebody of whom nothing is on record. */
export function missingEvidence(person: Pick<Evidence, 'signed' | 'scanned' | 'staffReason'> | null): string[] {
  const missing: string[] = [];
  if (!person?.scanned && (person?.staffReason ?? null) === null) missing.push('现场扫码（或工作人员确认）');
  if (!person?.signed) missing.push('本人签名');
  return missing;
}

function countPeople(people: readonly Evidence[], audience: readonly string[]): HeadCount {
  const actual = people.filter(isActual);
  return {
    signIn: people.filter((person) => person.signed).length,
    scan: people.filter((person) => person.scanned).length,
    screenshot: null,
    actual: actual.length,
    eligible: actual.filter((person) => person.kind !== null && audience.includes(person.kind)).length,
  };
}

/** Those struck for one reason by one person: how many, and what is left of the actual attendees after them. */
function strikeTraces(struck: readonly Evidence[], actual: number): Trace[] {
  const groups = new Map<string, Evidence[]>();
  for (const person of struck) {
    const key = JSON.stringify([person.struck?.by, person.struck?.reason]);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  let left = actual + struck.filter((person) => person.struck && isActual(person.struck.was)).length;
  return [...groups.values()].flatMap((group): Trace[] => {
    const [first] = group;
    if (!first?.struck) return [];
    const lost = (what: (was: NonNullable<Evidence['struck']>['was']) => boolean): number =>
      group.filter((person) => person.struck && what(person.struck.was)).length;
    const from = left;
    left -= lost(isActual);
    const inputs = { people: group.length, signed: lost((was) => was.signed), scanned: lost((was) => was.scanned) };
    return [
      {
        rule: 'R-ATTEND 8',
        clause: '附件2 三（一）',
        label: '剔除人员',
        inputs,
        arithmetic: `剔除 ${group.length} 人（签到 ${inputs.signed}，扫码 ${inputs.scanned}），实际参训 ${from} − ${from - left} = ${left} 人`,
        exact: String(left),
        shown: String(left),
        judgement: { by: first.struck.by, reason: first.struck.reason, from: String(from), to: String(left) },
      },
    ];
  });
}

function actualTrace(
  people: readonly Evidence[],
  venues: readonly ({ venueId: string } & HeadCount)[],
  struck: readonly Evidence[],
): Trace {
  const signed = people.filter((person) => person.signed);
  const byScan = signed.filter((person) => person.scanned).length;
  const byStaff = signed.filter((person) => !person.scanned && person.staffReason !== null).length;
  const actual = byScan + byStaff;
  return {
    rule: 'R-ATTEND 8',
    clause: '附件2 三（一）',
    label: '实际参训人数',
    inputs: { signIn: signed.length, signedAndScanned: byScan, signedAndConfirmed: byStaff },
    arithmetic: `有签名且有扫码 ${byScan} 人 + 有签名且经工作人员确认 ${byStaff} 人 = ${actual} 人（有签名共 ${signed.length} 人）`,
    exact: String(actual),
    shown: String(actual),
    reading: '文件未写明“实际听课人数”如何认定：按有本人签名，并有扫码或工作人员说明理由的确认计，同一人只计一次。',
    parts: [
      ...venues.map((venue) => ({
        rule: 'R-ATTEND 8',
        clause: '附件2 三（一）',
        label: `会场 ${venue.venueId} 实际参训人数`,
        inputs: { signIn: venue.signIn, scan: venue.scan, screenshot: venue.screenshot },
        arithmetic: `签到 ${venue.signIn}，扫码 ${venue.scan}，两者（或确认）齐备 ${venue.actual} 人`,
        exact: String(venue.actual),
        shown: String(venue.actual),
      })),
      ...strikeTraces(struck, actual),
    ],
  };
}

function eligibleTrace(total: HeadCount, venues: readonly ({ venueId: string } & HeadCount)[]): Trace {
  return {
    rule: 'R-ATTEND 8',
    clause: '二（一）',
    label: '符合培训补贴对象人数',
    inputs: { actual: total.actual, outsideAudience: total.actual - total.eligible },
    arithmetic: `实际参训 ${total.actual} 人 − 不在培训对象范围或未填身份 ${total.actual - total.eligible} 人 = ${total.eligible} 人`,
    exact: String(total.eligible),
    shown: String(total.eligible),
    parts: venues.map((venue) => ({
      rule: 'R-ATTEND 8',
      clause: '二（一）',
      label: `会场 ${venue.venueId} 符合培训补贴对象人数`,
      inputs: { actual: venue.actual, outsideAudience: venue.actual - venue.eligible },
      arithmetic: `${venue.actual} − ${venue.actual - venue.eligible} = ${venue.eligible}`,
      exact: String(venue.eligible),
      shown: String(venue.eligible),
    })),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
