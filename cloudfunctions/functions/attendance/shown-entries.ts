import type { Output } from '../../contract';
import { drawnForCheck } from '../../domain/attendance';
import type { Caller } from '../../entry/caller';
import type { Database } from '../../platform/database';
import {
  accountsOf,
  belongsOf,
  linksOf,
  listsFor,
  namesOf,
  rulesFor,
  entryState,
  type AttendanceDoc,
  type SessionDoc,
  type StaffEntryDoc,
} from '../../records';

type Shown = Output<'attendance.listStaffEntries'>['entries'][number];

export interface EntryRow {
  session: SessionDoc;
  doc: AttendanceDoc;
  staff: StaffEntryDoc;
  check: boolean;
}

/** As what the caller decides on entries of the session: the window platform where it does not run the session itself, or the evaluator. Null: not at all. */
export function confirmerOf(caller: Caller, session: SessionDoc): 'window' | 'evaluator' | null {
  const parties = caller.standing(belongsOf(session));
  if (parties.includes('evaluator')) return 'evaluator';
  return parties.includes('window') && session.organiser !== 'window' ? 'window' : null;
}

/** Which of the session's entries the evaluator calls, by the frozen roster; null before there is one. */
export async function checksOf(
  db: Database,
  session: SessionDoc,
  docs: readonly AttendanceDoc[],
): Promise<Set<string> | null> {
  const draw = await db.get('draws', session._id);
  if (!draw) return null;
  const entries = docs.flatMap((doc) =>
    doc.staff && !['undone', 'replaced'].includes(entryState(doc)) ? [doc.staff.entryId] : [],
  );
  return drawnForCheck(entries, draw.rosterHash, rulesFor(session.endAt).parameters.staffEntries.value);
}

const strokesOf = (text: string): number[][] | null => (text === '' ? null : (JSON.parse(text) as number[][]));

/** Entries with all that somebody needs who is to say whether they are true: the hand, the page, who entered it, what stands against it. */
export async function shownEntries(
  db: Database,
  caller: Caller,
  rows: readonly EntryRow[],
  now: number,
): Promise<Shown[]> {
  const [nameOf, hands, urls] = await Promise.all([
    namesOf(
      db,
      rows.flatMap(({ staff }) => [staff.by, ...(staff.decisions ?? []).map(({ by }) => by)]),
    ),
    db.getMany(
      'signatures',
      rows.flatMap(({ staff }) => staff.handId ?? []),
    ),
    linksOf(
      [...new Map(rows.flatMap(({ staff: { page } }) => (page ? [[page.fileId, page] as const] : []))).values()],
      now,
    ),
  ]);
  const handOf = new Map(hands.map((hand) => [hand._id, hand.strokes]));
  const own = new Set((await accountsOf(db, caller.userId)).map(({ userId }) => userId));
  return rows.map(({ session, doc, staff, check }) => {
    const kinds = listsFor(rulesFor(session.endAt)).audience ?? [];
    const state = entryState(doc);
    return {
      entryId: staff.entryId,
      sessionId: session._id,
      title: session.title,
      startAt: session.startAt,
      venueName: session.venues.find((venue) => venue.venueId === (staff.venueId ?? doc.venueId))?.name ?? '',
      person: { personId: doc.userId, name: doc.name, enterprise: doc.enterprise, phoneMasked: doc.phoneMasked },
      kind: staff.kind,
      reason: staff.reason,
      at: staff.at,
      by: nameOf(staff.by),
      state,
      flags: staff.flags ?? [],
      typed: staff.typed
        ? `${staff.typed.enterprise}，${String(kinds.find(({ value }) => value === staff.typed?.kind)?.text ?? '')}`
        : null,
      hand: strokesOf(handOf.get(staff.handId ?? '') ?? ''),
      page: staff.page
        ? { name: staff.page.name, url: urls[staff.page.fileId] ?? '', sha256: staff.page.sha256 }
        : null,
      decisions: (staff.decisions ?? []).map(({ outcome, as, how, reason, at, by }) => ({
        outcome,
        as,
        how,
        reason,
        at,
        by: nameOf(by),
      })),
      contradicted: staff.contradicted ? { at: staff.contradicted.at, reason: staff.contradicted.reason } : null,
      check,
      mayDecide:
        confirmerOf(caller, session) !== null &&
        !caller.isInterested(belongsOf(session)) &&
        !own.has(staff.by) &&
        !own.has(doc.userId) &&
        ['open', 'confirmed', 'refused'].includes(state),
    };
  });
}
