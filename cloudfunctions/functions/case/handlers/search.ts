import { caseId } from '../../../cases/case';
import { procedureOf, ways } from '../../../cases/procedures';
import { stoodTowards } from '../../../cases/reach';
import { subjectsOf } from '../../../cases/subjects';
import { headOf } from '../../../cases/view';
import { pageOfFound } from '../../../cases/workplaces';
import { operations, type OperationName, type Output } from '../../../contract';
import { findable, nearness, wordsOf, type Findable } from '../../../domain/find';
import { normalisePhone } from '../../../domain/identifiers';
import type { Caller } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { cleanCode } from '../../../mechanisms/clean';
import { stateNow } from '../../../mechanisms/course';
import type { Belongs } from '../../../mechanisms/party';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import { phoneHashes } from '../../../platform/secrets';
import { lectureHallSetting } from '../../../programmes';
import type { FoundKind } from '../../../programmes/workplace';
import { asidesOf, belongsOf, grantsOf, rightsShown, stateOfEntry, type CaseDoc } from '../../../records';
import { isSeen } from '../seen';
import { currentTables, type SessionRow } from '../session-table';

type Found = Output<'case.search'>;
type Kind = Found['more'][number];
type Person = Omit<Found['people'][number], 'opens'>;

/** Of each kind so many are shown; of people and cases so many are looked at. */
const SHOWN = 8;
const LOOKED_AT = 200;
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** Whether the caller is shown a record by the operation that lists it: what another hat or nobody's right would show is not found here either. */
const isShown = ({ standing }: Caller, operation: OperationName, record: Belongs): boolean => {
  const who: Readonly<Record<string, unknown>> = operations[operation].who;
  return standing(record).some((party) => who[party] !== undefined);
};

interface Question {
  db: Database;
  caller: Caller;
  now: number;
  query: string;
  words: readonly string[];
  /** The telephone number that the words are. */
  phone: string | null;
  sessions: ReadonlyMap<string, SessionRow>;
}

/** What is meant, the nearest first, then by `order`. */
function ranked<R extends { found: Findable }>(
  rows: Iterable<R>,
  words: readonly string[],
  order: (a: R, b: R) => number,
): R[] {
  const found: [R, number][] = [];
  for (const row of rows) {
    const near = nearness(row.found, words);
    if (near !== null) found.push([row, near]);
  }
  return found.sort(([a, one], [b, other]) => one - other || order(a, b)).map(([row]) => row);
}

/** Nobody's draft but the planners'; what is published is on the calendar of everybody. The nearest in time first. */
function sessionsFor({ caller, now, words, sessions }: Question): SessionRow[] {
  const far = ({ startAt }: SessionRow): number => Math.abs(startAt - now);
  return ranked(sessions.values(), words, (a, b) => far(a) - far(b)).filter(
    (row) => row.status !== 'draft' || caller.sees(belongsOf(row), 'plans'),
  );
}

/** Names that begin so. The index is walked, not searched: what is typed is no pattern. */
const beginning = (name: string) => command.and(command.gte(name), command.lt(`${name}\uffff`));

/** Whoever is on a list of those who came or booked that the caller may open (`attendance.live`), as it stands there. */
async function onLists({ db, caller, query, phone, sessions }: Question): Promise<Person[]> {
  const open = new Set(
    [...sessions.values()].flatMap((row) => (isShown(caller, 'attendance.live', belongsOf(row)) ? [row._id] : [])),
  );
  if (open.size === 0) return [];
  // Who works in few places is not kept from them by namesakes elsewhere.
  const within = open.size < sessions.size && open.size <= LOOKED_AT ? { sessionId: command.in([...open]) } : {};
  const limit = { limit: LOOKED_AT };
  const hashes = phone === null ? [] : phoneHashes(phone);
  const [docs, users] = await Promise.all([
    db.find(
      'attendances',
      { ...within, ...(phone === null ? { name: beginning(query) } : { phoneHash: command.in([...hashes]) }) },
      limit,
    ),
    db.find(
      'users',
      phone === null ? { 'profile.name': beginning(query) } : { 'profile.phoneHash': command.in([...hashes]) },
      { ...limit, fields: ['profile'] },
    ),
  ]);
  const userIds = command.in(users.map(({ _id }) => _id));
  const [booked, scanned] =
    users.length === 0
      ? [[], []]
      : await Promise.all([
          db.find('registrations', { userId: userIds, state: 'registered', ...within }, limit),
          db.find('attendances', { userId: userIds, name: '', ...within }, limit),
        ]);
  const profiles = new Map(users.map(({ _id, profile }) => [_id, profile]));
  const moved = await db.getMany('sessions', [...new Set(docs.map(({ sessionId }) => sessionId))]);
  const asides = new Map(moved.map((session) => [session._id, session]));
  const stands = docs.filter((doc) => {
    const session = asides.get(doc.sessionId);
    if (!session) return false;
    if (doc.scan !== null || doc.signature !== null) return true;
    return ![null, 'undone'].includes(stateOfEntry(doc.staff)) && !asidesOf(session, doc).staff;
  });
  const lines = [
    ...stands.map(({ sessionId, userId, name, enterprise, phoneMasked }) => ({
      sessionId,
      userId,
      name,
      enterprise,
      phoneMasked,
    })),
    ...[...booked, ...scanned.filter(({ scan }) => scan !== null)].flatMap(({ sessionId, userId }) => {
      const profile = profiles.get(userId);
      if (!profile) return [];
      const { name, enterprise, phoneMasked } = profile;
      return [{ sessionId, userId, name, enterprise, phoneMasked }];
    }),
  ].filter(({ sessionId }) => open.has(sessionId));
  const people = new Map<string, Person & { on: Set<string> }>();
  for (const { sessionId, userId, ...person } of lines) {
    const row = sessions.get(sessionId);
    if (!row) continue;
    const session = { sessionId, title: row.title, startAt: row.startAt };
    const known = people.get(userId);
    if (!known)
      people.set(userId, { personId: userId, ...person, session, sessions: 1, offices: [], on: new Set([sessionId]) });
    else {
      known.on.add(sessionId);
      known.sessions = known.on.size;
      if (row.startAt > (known.session?.startAt ?? 0)) known.session = session;
    }
  }
  return [...people.values()].map(({ on: _, ...person }) => person);
}

/** Who holds an office, for who reads the roll of them (`identity.listRoles`). */
async function inOffice({ db, caller, words, phone, now }: Question): Promise<Person[]> {
  const who: Readonly<Record<string, unknown>> = operations['identity.listRoles'].who;
  if (!caller.roles.some((role) => who[role] !== undefined)) return [];
  const users = await db.find('users', { 'grants.0': command.exists(true) });
  const hashes: readonly string[] = phone === null ? [] : phoneHashes(phone);
  const named = users.filter(({ profile }) =>
    phone === null
      ? nearness(findable(profile?.name ?? ''), words) !== null
      : hashes.includes(profile?.phoneHash ?? ''),
  );
  const shown = await rightsShown(db, named.flatMap(grantsOf), now);
  return named.flatMap((user) => {
    const { profile } = user;
    if (!profile) return [];
    const { name, enterprise, phoneMasked } = profile;
    const offices = grantsOf(user)
      .map(shown)
      .map(({ role, scopeName }) => ({ role, scopeName }));
    return [{ personId: user._id, name, enterprise, phoneMasked, session: null, sessions: 0, offices }];
  });
}

/** One's own and the offices' cases: those on the sessions that were found, and those whose subject has the words itself. */
async function casesFor(question: Question, sessions: readonly SessionRow[]) {
  const { db, caller, words, now } = question;
  const own = { opener: caller.userId };
  const stood = stoodTowards(caller.grants, { ended: false });
  const onSessions = ways.flatMap(({ setting: { programme }, procedures }) =>
    procedures
      .filter(({ about }) => about === 'session')
      .flatMap(({ id }) =>
        sessions
          .slice(0, LOOKED_AT)
          .map(({ _id }) => caseId({ programme, procedure: id, about: { kind: 'session', id: _id } })),
      ),
  );
  const [byId, opened, open] = await Promise.all([
    stood && onSessions.length > 0 ? db.getMany('cases', onSessions) : [],
    db.find('cases', own, { orderBy: ['since', 'desc'], limit: LOOKED_AT }),
    stood ? db.find('cases', stood, { orderBy: ['since', 'desc'], limit: LOOKED_AT }) : [],
  ]);
  const onFound = new Set(byId.map(({ _id }) => _id));
  const all = [...new Map<string, CaseDoc>([...byId, ...opened, ...open].map((doc) => [doc._id, doc])).values()].filter(
    (doc) => isSeen(caller, doc) && (doc.startsAt < now || doc.opener === caller.userId),
  );
  const subjectOf = await subjectsOf(
    db,
    all.map(({ about }) => about),
  );
  const named = all.flatMap((doc) => {
    const subject = subjectOf(doc.about);
    if (subject.title === '') return [];
    if (!onFound.has(doc._id) && nearness(findable(subject.title, subject.place), words) === null) return [];
    const standing = { ...doc, state: stateNow(procedureOf(doc), doc, now) };
    const { caseId: id, procedure, state, subject: shown } = headOf(doc, standing, subject, now);
    const { kind, id: about, title, place, day } = shown;
    return [{ caseId: id, procedure, state, subject: { kind, id: about, title, place, day }, since: doc.since }];
  });
  return named.sort((a, b) => b.since - a.since).map(({ since: _, ...one }) => one);
}

/** Everything that some list would show the caller, a few of each kind; a telephone number and a credit code are found whole or not at all. */
export const search = handle('case.search', async ({ query, kinds }, { caller, db, now }) => {
  const tables = await currentTables(db, now);
  const phone = normalisePhone(query);
  const code = CREDIT_CODE.test(cleanCode(query)) ? cleanCode(query) : null;
  const words = phone === null && code === null ? wordsOf(query) : [];
  const question: Question = { db, caller, now, query, words, phone, sessions: tables.sessions };
  const wants = (kind: Kind): boolean => kinds.includes(kind);
  const sessions = wants('sessions') || wants('cases') ? sessionsFor(question) : [];
  const institutions = !wants('institutions')
    ? []
    : code !== null
      ? [...tables.institutions.values()].filter(({ creditCode }) => creditCode === code)
      : ranked(tables.institutions.values(), words, (a, b) => (a.name < b.name ? -1 : 1));
  const [lists, offices, cases] = await Promise.all([
    wants('people') && code === null ? onLists(question) : [],
    wants('people') && code === null ? inOffice(question) : [],
    wants('cases') && words.length > 0 ? casesFor(question, sessions) : [],
  ]);
  const people = [...offices, ...lists];
  const opening = (kind: FoundKind, record: Belongs, over = false) =>
    pageOfFound(kind, { programme: record.programme, parties: caller.standing(record), over });
  const whole: Belongs = { programme: lectureHallSetting.programme };
  const found = { sessions: wants('sessions') ? sessions : [], people, institutions, cases };
  return {
    sessions: found.sessions.slice(0, SHOWN).map(({ _id, title, institutionId, regionId, status, startAt, endAt }) => ({
      ...{ sessionId: _id, title, regionId, status, startAt, endAt },
      opens: opening('sessions', belongsOf({ institutionId, regionId }), endAt < now),
      institutionName: tables.institutions.get(institutionId ?? '')?.name ?? '',
    })),
    people: people.slice(0, SHOWN).map((person) => {
      const row = tables.sessions.get(person.session?.sessionId ?? '');
      return { ...person, opens: row ? opening('people', belongsOf(row)) : opening('officers', whole) };
    }),
    institutions: institutions.slice(0, SHOWN).map(({ _id, name, regionId, creditCode }) => ({
      ...{ institutionId: _id, name, regionId, creditCode },
      opens: opening('institutions', belongsOf({ institutionId: _id, regionId })),
    })),
    cases: cases.slice(0, SHOWN),
    more: (['sessions', 'people', 'institutions', 'cases'] as const).filter((kind) => found[kind].length > SHOWN),
  };
});
