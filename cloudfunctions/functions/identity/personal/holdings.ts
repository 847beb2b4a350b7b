import type { AnyDoc, Collections, Database, Untyped } from '../../../platform/database';
import { questionSubjects, type QuestionDoc, type QuestionSubject, type SessionDoc } from '../../../records';
import { collections } from '../../../records/collections';
import type { Collection, Held } from '../../../records/registry';

export type Name = keyof typeof collections;
/** A collection that holds documents of persons. */
export interface HeldCollection extends Omit<Collection<AnyDoc>, 'held'> {
  name: Name;
  held: Held<AnyDoc>;
}

/** Every collection that holds documents of persons, as the registry says. */
export const heldCollections: readonly HeldCollection[] = Object.entries(collections).flatMap(([name, entry]) => {
  const { held, ...rest } = entry as unknown as Collection<AnyDoc>;
  return held ? [{ ...rest, held, name: name as Name }] : [];
});

/** The documents kept about one person, by collection, and the sessions that any of these belong to. */
export interface Holdings {
  docs: { [N in Name]: Collections[N][] };
  sessions: Map<string, SessionDoc>;
  /** What a question is about. */
  subjectOf: (doc: AnyDoc) => QuestionSubject;
}

export const sessionOf = (doc: AnyDoc): string | null =>
  typeof doc['sessionId'] === 'string' ? doc['sessionId'] : null;

/** What is kept about a person. `changing`: only what a deletion changes. */
export async function holdingsOf(db: Database, userId: string, changing = false): Promise<Holdings> {
  const any: Untyped = db;
  const wanted = heldCollections.filter(({ held }) => !changing || held.goes !== 'kept');
  const docs = Object.fromEntries(Object.keys(collections).map((name): [string, AnyDoc[]] => [name, []]));
  const ordered = ({ order }: Held<AnyDoc>) => (order === undefined ? {} : { orderBy: [order, 'asc'] as const });
  const read = async ({ name, held }: HeldCollection): Promise<AnyDoc[]> => {
    if (held.by === '_id') return any.getMany(name, [userId]);
    if (typeof held.by === 'string') return any.find(name, { [held.by]: userId }, ordered(held));
    const { through, where } = held.by;
    const from = (docs[through] ?? []) as unknown as { _id: string; sessionId: string }[];
    return (await Promise.all(from.map((one) => any.find(name, where(one, userId), ordered(held))))).flat();
  };
  // what is found beside other documents comes after them
  for (const direct of [true, false]) {
    await Promise.all(
      wanted
        .filter(({ held }) => (typeof held.by === 'string') === direct)
        .map(async (one) => {
          docs[one.name] = await read(one);
        }),
    );
  }
  const sessions = await db.getMany(
    'sessions',
    Object.values(docs).flatMap((list) => list.flatMap((doc) => sessionOf(doc) ?? [])),
  );
  const subjectOf = await questionSubjects(
    db,
    (docs['questions'] ?? []).map((doc) => String(doc['policyId'])),
  );
  return {
    docs: docs as unknown as Holdings['docs'],
    sessions: new Map(sessions.map((one) => [one._id, one])),
    subjectOf: (doc) => subjectOf(doc as unknown as QuestionDoc),
  };
}
