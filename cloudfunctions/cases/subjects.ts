/** What cases are about, as people call it: one question a kind for a whole list. */
import { dayOf } from '../domain/time';
import type { Database } from '../platform/database';
import { lectureHallSetting } from '../programmes';
import { institutionNames, questionSubjects, type CaseDoc } from '../records';

export interface Subject {
  title: string;
  /** Whose it is, or where; '' where that says nothing. */
  place: string;
  day: string | null;
  /** As messages call it, where its title is somebody's own words, which go when they are taken back. */
  called?: string;
}

type Kind = CaseDoc['about']['kind'];
type Named = readonly (readonly [id: string, subject: Subject])[];

const LONGEST_TITLE = 40;
const short = (text: string): string => (text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text);

const PROVIDERS: Readonly<Record<Kind, (db: Database, ids: readonly string[]) => Promise<Named>>> = {
  session: async (db, ids) => {
    const sessions = await db.getMany('sessions', ids);
    const nameOf = await institutionNames(db, sessions);
    return sessions.map((session) => [
      session._id,
      { title: session.title, place: nameOf(session), day: dayOf(session.endAt) },
    ]);
  },
  body: async (db, ids) =>
    (await db.getMany('institutions', ids)).map(({ _id, name }) => [_id, { title: name, place: '', day: null }]),
  // an area and a person are named by what the case says of them itself
  area: async (_db, ids) => ids.map((id) => [id, { title: id, place: '', day: null }]),
  person: async (_db, ids) => ids.map((id) => [id, { title: '', place: '', day: null }]),
  'policy-draft': async (db, ids) =>
    (await db.getMany('policyDrafts', ids)).map(({ _id, title = '' }) => [_id, { title, place: '', day: null }]),
  invitation: async (db, ids) =>
    (await db.getMany('invitations', ids)).map(({ _id, party, note, expiresAt }) => [
      _id,
      { title: lectureHallSetting.parties[party].name, place: note, day: dayOf(expiresAt) },
    ]),
  question: async (db, ids) => {
    const questions = await db.getMany('questions', ids);
    const subjectOf = await questionSubjects(
      db,
      questions.map(({ policyId }) => policyId),
    );
    return questions.map((question) => {
      const { about, policyTitle } = subjectOf(question);
      const [title, day] = [short(question.text), dayOf(question.askedAt)];
      return [question._id, { title, place: policyTitle, day, called: about || policyTitle }];
    });
  },
};

const NOTHING: Subject = { title: '', place: '', day: null };
type About = CaseDoc['about'];

/** Names what the cases are about; one that is gone has no title. */
export async function subjectsOf(db: Database, abouts: readonly About[]): Promise<(about: About) => Subject> {
  const kinds = [...new Set(abouts.map(({ kind }) => kind))];
  const named = await Promise.all(
    kinds.map(async (kind) => {
      const ids = abouts.filter((about) => about.kind === kind).map(({ id }) => id);
      return [kind, new Map(await PROVIDERS[kind](db, ids))] as const;
    }),
  );
  const byKind = new Map(named);
  return ({ kind, id }) => byKind.get(kind)?.get(id) ?? NOTHING;
}

/** Who opened a case that does not say so, and where that person finds it; null: nobody, or nobody any more. */
export async function hiddenOpener(
  db: Database,
  { kind, id }: About,
): Promise<{ userId: string; page: string } | null> {
  if (kind !== 'question') return null;
  const userId = (await db.get('questions', id))?.userId ?? '';
  return userId === '' ? null : { userId, page: `packages/policy/my-questions/index?questionId=${id}` };
}
