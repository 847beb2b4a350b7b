import { takerOf } from '../../../cases/case';
import { materialCourse } from '../../../cases/session';
import { pageOf } from '../../../domain/paging';
import { command } from '../../../platform/cloud';
import type { Caller } from '../../../entry/caller';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { sessionEvaluation } from '../../../programmes';
import {
  institutionNames,
  keysOf,
  signedBySession,
  type CaseDoc,
  type MaterialFileDoc,
  type SessionDoc,
} from '../../../records';
import { deadlineOf } from '../materials';
import { wholeAmong } from '../compared';
import { missingOf } from '../missing';
import { isMaterialStage, type MaterialStage } from '../state';

interface Held {
  doc: CaseDoc;
  stage: MaterialStage;
  mine: boolean;
  course: ReturnType<typeof materialCourse>;
}

/** Everybody sees what is with them; who watches (State.sees) whatever has not reached the evaluator, the hub what it may take over. */
function heldOf(doc: CaseDoc, caller: Caller, now: number): Held[] {
  const course = materialCourse(doc, now);
  const { state, rule } = course.position;
  const stage = rule.shownAs ?? state;
  if (!isMaterialStage(stage) || state === 'returned') return [];
  const { parties } = takerOf(caller, doc);
  const holder = stage === 'collecting' ? 'institution' : rule.holder;
  const mine = parties.some((party) => party === holder);
  const watches = parties.some((party) => rule.sees?.includes(party) && (party !== 'platform' || course.overdue));
  return mine || watches ? [{ doc, stage, mine, course }] : [];
}

/** What has been handed in for each of the sessions. */
async function handedIn(db: Database, sessions: readonly SessionDoc[], now: number) {
  const ids = sessions.map(({ _id }) => _id);
  const where = { sessionId: command.in([...ids]), removedAt: null };
  const [files, stored, signed, answers] = await Promise.all([
    ids.length === 0 ? [] : db.find('materialFiles', where),
    db.getMany('materials', ids),
    signedBySession(db, sessions),
    db.countBy('feedbackReceipts', 'sessionId', ids),
  ]);
  const filesOf = new Map<string, MaterialFileDoc[]>(ids.map((id) => [id, []]));
  const isWhole = await wholeAmong(db, files, now);
  for (const file of files.filter(isWhole)) filesOf.get(file.sessionId)?.push(file);
  const recordingOf = new Map(stored.map(({ _id, recording }) => [_id, recording]));
  return (session: SessionDoc): number =>
    missingOf(
      session,
      recordingOf.get(session._id) ?? null,
      filesOf.get(session._id) ?? [],
      signed.get(session._id) ?? 0,
      answers.get(session._id) ?? 0,
    ).length;
}

/** Sessions that are over and whose materials wait for somebody's hand, the most urgent first; found by who has them and who watches them. */
export const listQueue = handle('material.listQueue', async (input, { caller, db, now }) => {
  const keys = command.in(keysOf(caller.grants));
  const open = { procedure: sessionEvaluation.id, ended: false };
  const found = (
    await Promise.all([db.find('cases', { ...open, holders: keys }), db.find('cases', { ...open, watchers: keys })])
  ).flat();
  const held = [...new Map(found.map((doc) => [doc._id, doc])).values()]
    .filter(({ startsAt }) => startsAt < now)
    .flatMap((doc) => heldOf(doc, caller, now));
  const sessions = await db.getMany(
    'sessions',
    held.map(({ doc }) => doc.about.id),
  );
  const sessionOf = new Map(sessions.map((session) => [session._id, session]));
  const due = held.flatMap((one) => {
    const session = sessionOf.get(one.doc.about.id);
    const { dueDay, position } = one.course;
    return session ? { ...one, session, dueDay: dueDay ?? position.due?.day ?? deadlineOf(session).dueDay } : [];
  });
  const order = ({ dueDay, course, session }: (typeof due)[number]) => [dueDay, course.position.since, session._id];
  const { rows, ...page } = pageOf(due, order, input);
  const shown = rows.map(({ session }) => session);
  const [nameOf, missingCountOf] = await Promise.all([institutionNames(db, shown), handedIn(db, shown, now)]);
  const items = rows.map(({ session, stage, mine, dueDay, course: { position, overdue, late } }) => {
    return {
      sessionId: session._id,
      title: session.title,
      institutionName: nameOf(session),
      endAt: session.endAt,
      stage,
      since: position.since,
      dueDay,
      ...(position.due?.provisional && { provisional: true }),
      overdue,
      late,
      missingCount: missingCountOf(session),
      mine,
    };
  });
  return { ...page, items };
});
