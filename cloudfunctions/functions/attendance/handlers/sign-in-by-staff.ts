import {
  canonicalSignature,
  isAlive,
  placeOfEntry,
  requireReason,
  signatureHash,
  signInWindow,
} from '../../../domain/attendance';
import type { Output, Parsed } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import { momentText } from '../../../domain/time';
import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { idOf, requestId } from '../../../platform/ids';
import { enqueue } from '../../../platform/outbox';
import {
  asidesOf,
  isOfElsewhere,
  listsFor,
  loadSession,
  madeRoom,
  moveUp,
  namesOf,
  registrationId,
  rulesFor,
  sessionMessage,
  stateOfEntry,
  venueOf,
  withState,
  type AttendanceDoc,
  type SessionDoc,
  type StaffEntryDoc,
} from '../../../records';
import { movePlace } from '../move-place';
import { keptPage } from '../register-page';
import { attendanceId, registerClosesAt, signInRules } from '../rules';
import { claimNumber, findPerson, type StaffPerson } from '../staff-person';

type Kind = StaffEntryDoc['kind'];

const missing = (path: string, message: string): DomainError =>
  new DomainError('INVALID_INPUT', { fields: [{ path, message }] });

/** The paper register may be entered as long as a kept scan may come; the rest happens at the venue. */
function checkWindow(session: SessionDoc, kind: Kind, now: number): void {
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  const { from, until } = signInWindow({ startsAt: session.startAt, endsAt: session.endAt }, signInRules(session));
  if (now < from) throw new DomainError('SIGN_IN_NOT_OPEN', { minutes: signInRules(session).opensMinutesBefore });
  if (now > (kind === 'paper-register' ? registerClosesAt(session) : until)) throw new DomainError('SIGN_IN_CLOSED');
}

const empty = (session: SessionDoc, venueId: string, { userId }: StaffPerson): AttendanceDoc => ({
  _id: attendanceId(session._id, userId),
  sessionId: session._id,
  userId,
  venueId,
  name: '',
  enterprise: '',
  phoneMasked: '',
  phoneHash: '',
  kind: null,
  scan: null,
  signature: null,
  staff: null,
});

/** Without what is of another day or place. */
function ofThisDay(session: SessionDoc, doc: AttendanceDoc): AttendanceDoc {
  const aside = asidesOf(session, doc);
  return {
    ...doc,
    scan: isOfElsewhere(aside.scan) ? null : doc.scan,
    signature: isOfElsewhere(aside.signature) ? null : doc.signature,
    staff: isOfElsewhere(aside.staff) ? null : doc.staff,
  };
}

const KINDS: Record<Kind, string> = { 'no-phone': '代签', 'paper-register': '纸质签到册', poster: '张贴码确认' };

/** What a second entry about the same person says otherwise than the one that stands; empty when they are the same. */
function differs(
  session: SessionDoc,
  doc: AttendanceDoc,
  standing: StaffEntryDoc,
  input: Parsed<'attendance.signInByStaff'>,
): string[] {
  const found: string[] = [];
  const put = (what: string, old: string, given: string) => {
    if (old !== given) found.push(`${what}原为“${old}”，现为“${given}”`);
  };
  put('办理方式', KINDS[standing.kind], KINDS[input.kind]);
  const venueName = (venueId: string) => session.venues.find((venue) => venue.venueId === venueId)?.name ?? venueId;
  put('会场', venueName(standing.venueId ?? doc.venueId), venueName(input.venueId));
  if (!('personId' in input.person)) {
    const kinds = listsFor(rulesFor(session.endAt)).audience ?? [];
    const kindName = (kind: string | null) => kinds.find(({ value }) => value === kind)?.text ?? '未填写';
    put('单位', standing.typed?.enterprise ?? doc.enterprise, input.person.enterprise);
    put('身份', kindName(standing.typed?.kind ?? doc.kind), kindName(input.person.kind));
  }
  return found;
}

/**
 * Enters somebody without a phone or from the paper register, or confirms a poster scan; always with a reason, audited, and with the person's own hand on
 * the staff's device or the page of the register. It counts nobody as present before the window platform or the evaluator has confirmed it
 * (R-ATTEND 5, 7). Whoever has an account is told. What is already there by the person's own hand stays.
 */
export const signInByStaff = handle('attendance.signInByStaff', async (input, { audit, caller, db, now }) => {
  const session = await loadSession(db, input.sessionId);
  const venue = venueOf(session, input.venueId);
  const reason = requireReason(input.reason);
  const undoMs = signInRules(session).undoMinutes * 60_000;
  const entryId = requestId('attendance.signInByStaff', caller.userId, input.requestKey);
  const person = await findPerson(db, session, input.person, caller, now);
  const signs = input.kind !== 'poster';
  const id = attendanceId(session._id, person.userId);

  const answer = (
    doc: Pick<AttendanceDoc, 'name' | 'enterprise' | 'phoneMasked'>,
    entry: StaffEntryDoc,
    repeated: boolean,
  ): Output<'attendance.signInByStaff'> => ({
    entryId: entry.entryId,
    undoableUntil: Math.min(entry.at + undoMs, registerClosesAt(session)),
    repeated,
    person: {
      personId: person.userId,
      name: doc.name || (person.profile?.name ?? ''),
      enterprise: doc.enterprise || (person.profile?.enterprise ?? ''),
      phoneMasked: doc.phoneMasked || (person.profile?.phoneMasked ?? ''),
    },
    state: stateOfEntry(entry) ?? 'open',
    page: entry.page ? { fileId: entry.page.fileId, name: entry.page.name } : null,
  });
  /** What stands already: the same request, or an entry about the same person that says the same. */
  const standingIn = (doc: AttendanceDoc | null): Output<'attendance.signInByStaff'> | null => {
    if (!doc) return null;
    const entries = [doc.staff, ...(doc.staffEarlier ?? [])].filter((entry) => entry !== null);
    const same = entries.find((entry) => entry.entryId === entryId);
    if (same) return answer(doc, same, true);
    const state = stateOfEntry(doc.staff);
    if (state === 'contradicted') throw new DomainError('STAFF_ENTRY_CONTRADICTED');
    if (doc.scan && !doc.scan.vouched && (doc.signature || !signs))
      throw new DomainError('ALREADY_SIGNED_BY_SELF', { name: doc.name || (person.profile?.name ?? '') });
    if (!doc.staff || state === null || !isAlive(state)) return null;
    const said = differs(session, doc, doc.staff, input);
    if (said.length > 0) throw new DomainError('STAFF_ENTRY_DIFFERS', { name: doc.name, differs: said });
    return answer(doc, doc.staff, true);
  };

  const earlier = await db.get('attendances', id);
  const before = standingIn(earlier && ofThisDay(session, earlier));
  if (before) return before;
  checkWindow(session, input.kind, now);
  // somebody who scanned without saying who they are: staff give the particulars instead of picking them from the list
  if (signs && person.profile === null) throw missing('person', '此人尚未填写姓名和手机号码，请填写后再办理');
  if (input.kind === 'no-phone' && !input.hand) throw missing('hand', '请本人在这台设备上手写签名');
  if (input.kind === 'paper-register' && !input.page) throw missing('page', '请拍下本人签名所在的那一页纸质签到册');
  const strokes = signs && input.hand ? canonicalSignature(input.hand) : null;
  const known = input.page
    ? await db.find('attendances', { sessionId: session._id, 'staff.page.fileId': input.page.fileId }, { limit: 1 })
    : [];
  const page = input.page
    ? await keptPage(
        input.page,
        caller.userId,
        known.flatMap(({ staff }) => staff?.page ?? []),
      )
    : null;
  const nameOf = await namesOf(db, [caller.userId]);
  const booked = await db.get('registrations', registrationId(session._id, person.userId));

  const result = await db.transaction(async (tx) => {
    const found = await tx.get('attendances', id);
    const stored = found && (await madeRoom(tx, session, found));
    const standing = standingIn(stored);
    if (standing) return standing;
    const doc = stored ?? empty(session, input.venueId, person);
    const registration = await tx.get('registrations', registrationId(session._id, person.userId));
    const place = registration && { state: registration.state, venueId: registration.venueId, at: registration.at };
    const handId = strokes === null ? null : idOf('staff-hand', entryId, person.userId);
    const { venueId, name, enterprise, phoneMasked, phoneHash, kind } = doc;
    const staff = withState({
      entryId,
      kind: input.kind,
      reason,
      venueId: input.venueId,
      by: caller.userId,
      at: now,
      undoneAt: null,
      handId,
      page,
      flags: now > session.endAt ? [...person.flags, 'after-end'] : person.flags,
      typed: person.typed,
      decisions: [],
      contradicted: null,
      replacedBy: null,
      before: { place, person: stored && { venueId, name, enterprise, phoneMasked, phoneHash, kind } },
    });
    const { profile } = person;
    // who has signed has said who they are
    const particulars =
      signs && profile && doc.signature === null
        ? {
            name: profile.name,
            enterprise: profile.enterprise,
            phoneMasked: profile.phoneMasked,
            phoneHash: profile.phoneHash,
            phoneSealed: profile.phoneSealed,
            phoneFrom: 'staff' as const,
            kind: profile.kind,
          }
        : {};
    const at = doc.scan || doc.signature ? {} : { venueId: input.venueId };
    if (person.fresh) {
      const { _id } = person.fresh;
      const guest = await tx.get('users', _id);
      await tx.set('users', { ...person.fresh, createdAt: guest?.createdAt ?? now });
      if (profile) await claimNumber(tx, session._id, profile, now);
    }
    if (handId !== null && strokes !== null) {
      const sha256 = signatureHash(strokes);
      await tx.add('signatures', {
        _id: handId,
        sessionId: session._id,
        userId: person.userId,
        at: now,
        strokes,
        sha256,
      });
    }
    if (stored) {
      const earlier = stored.staff ? [...(stored.staffEarlier ?? []), stored.staff] : null;
      const patch = {
        ...particulars,
        ...at,
        staff: command.set(staff),
        ...(earlier && { staffEarlier: command.set(earlier) }),
      };
      await tx.update('attendances', id, patch);
    } else {
      await tx.add('attendances', { ...doc, ...particulars, staff });
    }
    await movePlace(tx, session._id, person.userId, placeOfEntry(place, input.venueId, now));
    const details = { entryId, kind: input.kind, personId: person.userId, venueId: input.venueId, reason };
    await audit(tx, `session:${session._id}`, 'staff-sign-in', {
      ...details,
      flags: staff.flags,
      ...(handId && { hand: handId }),
      ...(page && { page: page.sha256 }),
    });
    for (const userId of person.tell) {
      const who = profile?.name ?? doc.name;
      const text = `${momentText(now)}，${nameOf(caller.userId)}在${venue.name}为${who}办理了签到（${KINDS[input.kind]}）。不是您本人，或没有到场？请点开说明。`;
      const target = `packages/trainee/staff-entry/index?sessionId=${session._id}&entryId=${entryId}`;
      await enqueue(
        tx,
        sessionMessage('signed-by-staff', userId, session, text, target),
        now,
        `staff-entry:${entryId}`,
      );
    }
    return answer({ ...doc, ...particulars }, staff, false);
  });
  // a place that comes free elsewhere goes to who waits for it
  if (booked?.state === 'registered' && booked.venueId !== input.venueId && now < session.startAt)
    await moveUp(db, session, booked.venueId, now);
  return result;
});
