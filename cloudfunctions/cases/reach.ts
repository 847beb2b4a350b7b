/** Which cases a person finds, as conditions that the indexes of `cases` answer. What he or she stands towards each is still `standing`'s to say. */
import { command } from '../platform/cloud';
import type { Database, Where as Condition } from '../platform/database';
import type { State } from '../mechanisms/procedure';
import { grantsIn, type Grant, type GrantPlace, type Setting } from '../mechanisms/party';
import { keysOf, type CaseDoc } from '../records';
import { settingOf } from '../programmes';
import { ways } from './procedures';
import { programmeNamed } from './workplaces';

type Where = Condition<CaseDoc>;

const either = (branches: readonly Where[]): Where | null =>
  branches.length > 1 ? command.or([...branches]) : (branches[0] ?? null);

/** The programmes in which one of these grants holds, each with those that do. */
const programmesOf = (grants: readonly Grant[]) =>
  ways
    .map(({ setting, procedures }) => ({ setting, procedures, own: grantsIn(grants, setting) }))
    .filter(({ own }) => own.length > 0);

const isOnlooking = ({ programme, party }: Grant): boolean => settingOf(programme).parties[party]?.onlooker === true;

const bodyOf = (at: GrantPlace): string[] => (at !== 'all' && 'body' in at ? [at.body] : []);

/**
 * Cases that carry one of the person's keys in `field`. Who profits from a case of a body finds it as that body's only: a second hat, worn
 * elsewhere, does not show it (`standing`). Null: nothing.
 */
export function foundBy(grants: readonly Grant[], field: 'holders' | 'watchers', and: Where): Where | null {
  const plain: Grant[] = [];
  const carrying = (held: readonly Grant[], more: Where = {}): Where[] =>
    held.length === 0 ? [] : [{ [field]: command.in(keysOf(held)), ...and, ...more }];
  const apart = programmesOf(grants).flatMap(({ setting: { parties }, own }): Where[] => {
    const interested = own.filter(({ party }) => parties[party]?.interested === true);
    const others = own.filter((grant) => !interested.includes(grant));
    const bodies = interested.flatMap(({ at }) => bodyOf(at));
    plain.push(...interested, ...(bodies.length === 0 ? others : []));
    return bodies.length === 0 ? [] : carrying(others, { body: command.nin(bodies) });
  });
  // who follows every case finds it by no key
  const onlooking = field === 'holders' ? null : stoodTowards(grants.filter(isOnlooking), and);
  // one question for all programmes where nothing sets them apart
  return either([...carrying(plain), ...apart, ...(onlooking ? [onlooking] : [])]);
}

/** The area and all below it. */
export const downwards = (territory: Setting['territory'], area: string): string[] => [
  area,
  ...territory.filter(({ parent }) => parent === area).flatMap(({ code }) => downwards(territory, code)),
];

/** Cases towards which the person stands as something at all, for lists that another index finds. Null: none. */
export function stoodTowards(grants: readonly Grant[], ...and: readonly Where[]): Where | null {
  const there = either(
    programmesOf(grants).flatMap(({ setting: { programme, territory }, own }): Where[] => {
      const places = own.map(({ at }) => at);
      if (places.includes('all')) return [{ programme }];
      const areas = places.flatMap((at) => (at !== 'all' && 'area' in at ? downwards(territory, at.area) : []));
      const bodies = places.flatMap(bodyOf);
      return [
        ...(bodies.length > 0 ? [{ programme, body: command.in(bodies) }] : []),
        ...(bodies.length > 0 ? [{ programme, bodies: command.in(bodies) }] : []),
        ...(areas.length > 0 ? [{ programme, area: command.in([...new Set(areas)]) }] : []),
      ];
    }),
  );
  return there && command.and([...and, there]);
}

/**
 * Open cases in which these grants' parties have or see a state, and which were stored before the procedure said so: they do not carry the keys
 * yet. Whoever takes up a role finds them when they are kept up; asked again there are none.
 */
export async function notShownYet(db: Database, grants: readonly Grant[]): Promise<CaseDoc[]> {
  const questions = grants.flatMap((held) =>
    programmesOf([held]).flatMap(({ setting: { programme }, procedures, own }) =>
      procedures.flatMap(({ id, states }) =>
        (['holders', 'watchers'] as const).flatMap((field) => {
          const found = Object.entries<State>(states).filter(([, { holder, sees }]) =>
            field === 'holders' ? holder === held.party : sees?.includes(held.party),
          );
          const state = command.in(found.map(([one]) => one));
          const there = { programme, procedure: id, ended: false, state, [field]: command.nin(keysOf(own)) };
          return found.length === 0 ? [] : [stoodTowards([held], there)];
        }),
      ),
    ),
  );
  return (await Promise.all(questions.map(async (where) => (where ? db.find('cases', where) : [])))).flat();
}

/** The procedures that the parties of these grants take part in. */
export function proceduresOf(grants: readonly Grant[]) {
  return programmesOf(grants).flatMap(({ setting, procedures, own }) => {
    const held = own.map(({ party }) => party);
    return procedures
      .filter(({ states }) =>
        Object.values(states).some(({ holder, sees }) =>
          held.some((party) => party === holder || setting.parties[party]?.onlooker || sees?.includes(party)),
        ),
      )
      .map(({ id, name }) => ({
        programme: programmeNamed(setting.programme),
        procedure: { id, name },
      }));
  });
}

/** What a record says of where it belongs. */
interface Fields {
  readonly body: string;
  readonly area: string;
}

/**
 * The records of a programme towards which the person stands as one of the parties, as a condition over their own fields: what `standing` says of each,
 * asked of all. Who profits from a body's records stands towards them as its party alone, under whatever account. Null: none.
 */
export function standsOver(
  { grants, elsewhere }: { grants: readonly Grant[]; elsewhere: readonly Grant[] },
  { programme, parties, territory }: Setting,
  counts: (party: string) => boolean,
  { body, area }: Fields,
): Condition<object> | null {
  const own = grantsIn(grants, settingOf(programme));
  const profits = ({ party }: Grant): boolean => parties[party]?.interested === true;
  const bodiesOf = (held: readonly Grant[]): string[] => held.filter(profits).flatMap(({ at }) => bodyOf(at));
  const mine = bodiesOf(own);
  const kept = [...new Set([...mine, ...bodiesOf(grantsIn(elsewhere, settingOf(programme)))])];
  const others = own.filter((grant) => !profits(grant) && counts(grant.party));
  const apart = kept.length > 0 ? [{ [body]: command.nin(kept) }] : [];
  const areas = others.flatMap(({ at }) => (at !== 'all' && 'area' in at ? downwards(territory, at.area) : []));
  const bodies = others.flatMap(({ at }) => bodyOf(at));
  const wide = others.some(({ at }) => at === 'all')
    ? [{}]
    : [
        ...(areas.length > 0 ? [{ [area]: command.in([...new Set(areas)]) }] : []),
        ...(bodies.length > 0 ? [{ [body]: command.in(bodies) }] : []),
      ];
  const profiting = own.filter((grant) => profits(grant) && counts(grant.party)).flatMap(({ at }) => bodyOf(at));
  const branches: Condition<object>[] = [
    ...(profiting.length > 0 ? [{ [body]: command.in(profiting) }] : []),
    ...wide.map((one) => (apart.length > 0 ? command.and([one, ...apart]) : one)),
  ];
  return branches.length > 1 ? command.or(branches) : (branches[0] ?? null);
}
