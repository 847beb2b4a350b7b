import type { Output } from '../../../contract';
import { mayStrike, sessionCase } from '../../../cases/session';
import { isActual, reviewFlags } from '../../../domain/attendance';
import { handle } from '../../../entry/serve';
import type { Database } from '../../../platform/database';
import {
  countedOf,
  freezesAt,
  loadSession,
  namesOf,
  observedScans,
  observedVenues,
  reviewLimits,
  rulesFor,
  type AttendanceDoc,
  type SessionDoc,
} from '../../../records';

type Person = Output<'evaluation.listPeople'>['people'][number];

/** What looks odd about each person, in words: of the scans (R-ATTEND 6), of what staff entered, and one drawing under several names. */
async function oddities(
  db: Database,
  session: SessionDoc,
  docs: readonly AttendanceDoc[],
): Promise<(userId: string) => string[]> {
  const found = new Map<string, string[]>();
  const note = (userId: string, label: string): void => {
    const labels = found.get(userId) ?? [];
    if (!labels.includes(label)) found.set(userId, [...labels, label]);
  };
  for (const { label, personIds } of reviewFlags(observedScans(docs), observedVenues(session), reviewLimits(session)))
    for (const id of personIds) note(id, label);
  const drawn = new Map<string, string[]>();
  const signatures = await db.find('signatures', { sessionId: session._id }, { fields: ['userId', 'sha256'] });
  for (const { userId, sha256 } of signatures)
    if (sha256 !== '') drawn.set(sha256, [...(drawn.get(sha256) ?? []), userId]);
  for (const people of drawn.values())
    if (people.length > 1) for (const id of people) note(id, '签名图形与他人完全相同');
  return (userId) => found.get(userId) ?? [];
}

const strokesOf = (canonical: string): number[][] => (canonical === '' ? [] : (JSON.parse(canonical) as number[][]));

const activeStaff = ({ staff }: AttendanceDoc) => (staff && staff.undoneAt === null ? staff : null);

/**
 * Everybody on record of a session with what proves their presence, for the evaluator to strike from (R-ATTEND 8): the odd ones first, then by name. Signatures
 * are drawn for the page that is asked for.
 */
export const listPeople = handle('evaluation.listPeople', async (input, { db, now }) => {
  const { sessionId, only, limit, offset } = input;
  const session = await loadSession(db, sessionId);
  const all = await db.find('attendances', { sessionId });
  const docs = all.filter((doc) => doc.scan !== null || doc.signature !== null || activeStaff(doc) !== null);
  const [flagsOf, doc] = await Promise.all([oddities(db, session, docs), sessionCase(db, session, now)]);
  const is: Record<typeof only, (doc: AttendanceDoc) => boolean> = {
    all: () => true,
    odd: ({ userId }) => flagsOf(userId).length > 0,
    staff: (one) => activeStaff(one) !== null,
    struck: ({ struck }) => !!struck,
  };
  const words = input.find.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ name, enterprise, phoneMasked }: AttendanceDoc): boolean =>
    words.every((word) => `${name} ${enterprise} ${phoneMasked}`.toLowerCase().includes(word));
  const odd = (one: AttendanceDoc): number => (is.odd(one) ? 0 : 1);
  const found = docs
    .filter((one) => is[only](one) && matches(one))
    .sort((a, b) => odd(a) - odd(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a._id < b._id ? -1 : 1));
  const page = found.slice(offset, offset + limit);
  const [signatures, nameOf] = await Promise.all([
    db.getMany(
      'signatures',
      page.flatMap(({ signature }) => signature?.signatureId ?? []),
    ),
    namesOf(
      db,
      page.flatMap(({ staff, struck }) => [staff?.by ?? [], struck?.by ?? []].flat()),
    ),
  ]);
  const drawn = new Map(signatures.map(({ _id, strokes }) => [_id, strokes]));
  const audience = rulesFor(session.endAt).parameters.audienceKinds.value;
  const shown = (one: AttendanceDoc): Person => {
    const { scan, signature, struck } = one;
    const staff = activeStaff(one);
    const counted = countedOf(session, one);
    const actual = isActual(counted);
    return {
      personId: one.userId,
      name: one.name,
      enterprise: one.enterprise,
      phoneMasked: one.phoneMasked,
      kind: one.kind,
      venueName: session.venues.find(({ venueId }) => venueId === one.venueId)?.name ?? '',
      signed: counted.signed,
      scanned: counted.scanned,
      actual,
      eligible: actual && audience.some(({ id, eligible }) => id === one.kind && eligible),
      scan: scan && {
        at: scan.at,
        receivedAt: scan.receivedAt,
        late: scan.late,
        via: scan.via,
        metres: scan.distance,
      },
      signature: signature && { at: signature.at, strokes: strokesOf(drawn.get(signature.signatureId) ?? '') },
      staff: staff && { at: staff.at, by: nameOf(staff.by), reason: staff.reason, kind: staff.kind },
      struck: struck ? { at: struck.at, by: nameOf(struck.by), reason: struck.reason } : null,
      flags: flagsOf(one.userId),
    };
  };
  return {
    total: found.length,
    counts: {
      all: docs.length,
      odd: docs.filter(is.odd).length,
      staff: docs.filter(is.staff).length,
      struck: docs.filter(is.struck).length,
    },
    open: session.status === 'published' && now >= freezesAt(session) && mayStrike(doc, now),
    people: page.map(shown),
  };
});
