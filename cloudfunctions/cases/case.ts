/** Documents of cases: made, read, and kept in step with what they are about. */
import { dayOf } from '../domain/time';
import { fold, may, type Offer, type Position, type Running, type Taker } from '../mechanisms/course';
import type { Facts } from '../mechanisms/facts';
import { upwards, type Belongs } from '../mechanisms/party';
import type { TakenStep } from '../mechanisms/procedure';
import type { Caller } from '../entry/caller';
import type { Database, Tx } from '../platform/database';
import { settingOf } from '../programmes';
import { caseIdOf, caseKey, holidaysNow, type CaseDoc } from '../records';
import { figureOf, procedureOf } from './procedures';

/** What a case is before anything has happened. */
export interface Matter extends Pick<
  CaseDoc,
  'programme' | 'procedure' | 'about' | 'body' | 'bodies' | 'area' | 'startsAt' | 'openedAt' | 'opener' | 'opened'
> {
  /** What had happened before there were cases; counts only where none is stored. */
  before?: readonly TakenStep[];
  /** As messages call it, where its record is written in the same moment. */
  called?: string;
}

export const caseId = ({ programme, procedure, about }: Pick<Matter, 'programme' | 'procedure' | 'about'>): string =>
  caseIdOf(programme, procedure, about.kind, about.id);

export const belongsOfCase = ({ programme, body, bodies = [], area }: Matter): Belongs => ({
  programme,
  body,
  bodies,
  area,
});

export const runningOf = (
  doc: Pick<CaseDoc, 'programme' | 'procedure' | 'startsAt' | 'steps' | 'opened'>,
): Running => ({
  procedure: procedureOf(doc),
  start: doc.startsAt,
  steps: doc.steps,
  figure: (path) => figureOf(doc.programme, doc.startsAt, path),
  holidays: holidaysNow(),
  opened: doc.opened,
});

export const positionOf = (doc: CaseDoc, now: number): Position => fold(runningOf(doc), now);

/** Who finds the case as this party. Nobody where it belongs to no body or area. */
function keysAt({ programme, body, bodies = [], area }: Matter, party: string): string[] {
  const { parties, territory } = settingOf(programme);
  const places = {
    programme: ['all'],
    area: area === null ? [] : upwards(territory, area),
    body: [...(body === null ? [] : [body]), ...bodies],
  }[parties[party]?.scope ?? 'programme'];
  return places.map((place) => caseKey(programme, party, place));
}

/** The document of a case that stands here: everything but its matter follows from the steps. */
export function documentOf(matter: Matter, { state, rule, since, due, steps }: Position): CaseDoc {
  return {
    _id: caseId(matter),
    programme: matter.programme,
    procedure: matter.procedure,
    about: matter.about,
    body: matter.body,
    ...(matter.bodies && { bodies: matter.bodies }),
    area: matter.area,
    startsAt: matter.startsAt,
    year: Number(dayOf(matter.startsAt).slice(0, 4)),
    openedAt: matter.openedAt,
    opener: matter.opener,
    ...(matter.opened && { opened: matter.opened }),
    steps: [...steps],
    state,
    since,
    dueDay: due?.day ?? null,
    provisional: due?.provisional ?? false,
    holders: rule.holder === null ? [] : keysAt(matter, rule.holder),
    watchers: (rule.sees ?? []).flatMap((party) => keysAt(matter, party)),
    ended: rule.ends !== undefined,
    actors: [...new Set(steps.flatMap(({ by }) => by ?? []))],
  };
}

/** The case as it stands at `now`, of its steps. */
export const rebuilt = (matter: Matter & { steps: readonly TakenStep[] }, now: number): CaseDoc =>
  documentOf(matter, fold(runningOf({ ...matter, steps: [...matter.steps] }), now));

/** The stored case, or the one that the matter would open: nothing has happened in it. */
export const caseOf = async (source: Pick<Database, 'get'> | Tx, matter: Matter, now: number): Promise<CaseDoc> =>
  (await source.get('cases', caseId(matter))) ?? rebuilt({ ...matter, steps: matter.before ?? [] }, now);

/** Stores the case, or takes over what has changed of its matter (a session moved to another day); its steps stay. */
export async function keepCase(tx: Tx, matter: Matter, now: number): Promise<void> {
  const stored = await tx.get('cases', caseId(matter));
  await tx.set(
    'cases',
    rebuilt(
      {
        ...matter,
        openedAt: stored?.openedAt ?? matter.openedAt,
        ...(stored?.opened && { opened: stored.opened }),
        steps: stored?.steps ?? matter.before ?? [],
      },
      now,
    ),
  );
}

/** The matter is no case of the procedure any more; only of one in which nothing has happened. */
export async function dropCase(tx: Tx, matter: Matter): Promise<void> {
  const stored = await tx.get('cases', caseId(matter));
  if (stored && stored.steps.length === 0) await tx.remove('cases', stored._id);
}

/** As what the caller stands towards the case. */
export function takerOf(caller: Pick<Caller, 'userId' | 'standing' | 'alike' | 'isInterested'>, doc: CaseDoc): Taker {
  const belongs = belongsOfCase(doc);
  const parties: readonly string[] = caller.standing(belongs);
  const opens = doc.opener === caller.userId ? ['opener'] : [];
  return {
    id: caller.userId,
    parties: [...parties, ...opens],
    interested: caller.isInterested(belongs),
    alike: caller.alike,
  };
}

/** The facts that a case has of itself; needs name those of its record beside them. */
export const ownFacts = ({ area, body }: CaseDoc): Facts => ({ area, body });

/** The steps that the caller may take now, or sees but cannot take yet. */
export const offersOf = (doc: CaseDoc, caller: Caller, facts: Facts, now: number): Offer[] =>
  may(runningOf(doc), takerOf(caller, doc), { ...ownFacts(doc), ...facts }, now);
