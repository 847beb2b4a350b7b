/** A case as a person sees it: where it stands, how it came there, and what he or she may do, as far as it is not kept from him or her. */
import { isOverdue, type DayRule } from '../mechanisms/deadline';
import { stepOf, type Hindrance, type Position } from '../mechanisms/course';
import type { Facts } from '../mechanisms/facts';
import type { Procedure, State, TakenStep } from '../mechanisms/procedure';
import { stepsOnwards, wayOf } from '../mechanisms/way';
import type { Output } from '../contract';
import type { Caller } from '../entry/caller';
import type { Database } from '../platform/database';
import { settingOf } from '../programmes';
import type { Conduct } from '../programmes/workplace';
import type { CaseDoc } from '../records';
import { offersOf, ownFacts, positionOf, takerOf } from './case';
import { standingOpening } from './opened';
import { procedureOf, readingOf } from './procedures';
import { subjectsOf, type Subject } from './subjects';
import { factsOf, programmeNamed, workplaceOf } from './workplaces';

type View = Output<'case.get'>;
type Item = Output<'case.list'>['items'][number];
type Named = Item['state'];

const partyName = (procedure: Pick<CaseDoc, 'programme' | 'procedure'>, party: string): string =>
  settingOf(procedure.programme).parties[party]?.name ?? procedureOf(procedure).opener?.name ?? party;

const stateNamed = (procedure: Procedure, state: string): Named => ({
  id: state,
  name: procedure.states[state]?.name ?? state,
});

export interface Standing {
  state: string;
  since: number;
  dueDay: string | null;
  provisional: boolean;
}

/** What a list says of a case and the page begins with. */
export function headOf(
  doc: Pick<CaseDoc, '_id' | 'programme' | 'procedure' | 'about'>,
  { state, since, dueDay, provisional }: Standing,
  subject: Subject,
  now: number,
) {
  const procedure = procedureOf(doc);
  const holder = procedure.states[state]?.holder ?? null;
  return {
    caseId: doc._id,
    programme: programmeNamed(doc.programme),
    procedure: { id: procedure.id, name: procedure.name },
    subject: { ...doc.about, ...subject },
    state: stateNamed(procedure, state),
    holder: holder === null ? null : { id: holder, name: partyName(doc, holder) },
    since,
    dueDay,
    overdue: !provisional && isOverdue(dueDay === null ? null : { day: dueDay }, now),
    provisional,
  };
}

/** What waits to be done by who has the case in this state, the usual step first. */
export function nextSteps(doc: Pick<CaseDoc, 'programme' | 'procedure'>, state: string): Item['next'] {
  const procedure = procedureOf(doc);
  const { steps } = workplaceOf(doc);
  if (procedure.states[state]?.holder === null) return [];
  return stepsOnwards(procedure, state).map(({ id, name }) => ({ id, name, operation: operationOf(steps[id]) }));
}

const operationOf = (conduct: Conduct | undefined) =>
  conduct && conduct !== 'elsewhere' && 'operation' in conduct ? conduct.operation : null;

const isOnlooker = ({ programme }: Pick<CaseDoc, 'programme'>, parties: readonly string[]): boolean =>
  parties.some((party) => settingOf(programme).parties[party]?.onlooker);

/** Whether somebody who stands as these parties is among those whom the procedure names, or follows every case. */
export function takesPart(doc: CaseDoc, parties: readonly string[]): boolean {
  const { states, steps } = procedureOf(doc);
  const rules: readonly State[] = Object.values(states);
  const named = new Set<string>([
    ...rules.flatMap(({ holder, sees = [] }) => [...(holder === null ? [] : [holder]), ...sees]),
    ...steps.flatMap(({ by, tells }) => [...(typeof by === 'string' ? [] : by), ...tells.map(({ to }) => to)]),
  ]);
  return isOnlooker(doc, parties) || parties.some((party) => named.has(party));
}

const setDay = (rule: DayRule | undefined, { step, values }: TakenStep): string | null => {
  if (!rule) return null;
  if ('latest' in rule)
    return rule.latest.map((one) => setDay(one, { step, values } as TakenStep)).find(Boolean) ?? null;
  const value = 'given' in rule && rule.by === step ? values[rule.given] : null;
  return typeof value === 'string' ? value : null;
};

/** Who profits from the case learns of the steps that his or her party took or was told of; the others see all. */
const isKept = (procedure: Procedure, { step, as, to }: TakenStep, parties: readonly string[]): boolean => {
  const told = stepOf(procedure, step).tells.map((tell) =>
    tell.to === 'holder' ? procedure.states[to]?.holder : tell.to,
  );
  return !parties.some((party) => party === as || told.includes(party));
};

function textOf({ steps }: Procedure, hindrance: Hindrance): string {
  if (hindrance.code === 'need') return hindrance.text;
  return hindrance.code === 'apart' ? (steps.find(({ id }) => id === hindrance.step)?.name ?? '') : '';
}

async function historyOf(
  db: Database,
  doc: CaseDoc,
  { steps }: Position,
  parties: readonly string[],
  all: boolean,
): Promise<View['history']> {
  const procedure = procedureOf(doc);
  const shown = steps.filter((one) => all || !isKept(procedure, one, parties));
  const people = await db.getMany(
    'users',
    shown.flatMap(({ by }) => by ?? []),
  );
  const nameOf = new Map(people.map(({ _id, profile }) => [_id, profile?.name ?? '']));
  return shown.map((one) => ({
    step: { id: one.step, name: stepOf(procedure, one.step).name },
    to: stateNamed(procedure, one.to),
    at: one.at,
    by: one.by === null ? null : (nameOf.get(one.by) ?? ''),
    party: one.as === null ? null : partyName(doc, one.as),
    reason: one.reason,
    untilDay: setDay(procedure.states[one.to]?.due, one),
    late: one.late,
  }));
}

/** Who opened what was handed over last, by the names of today. */
export async function openedOf(db: Database, doc: CaseDoc): Promise<View['opened']> {
  const opened = standingOpening(doc);
  if (!opened) return null;
  const user = await db.get('users', opened.by);
  return { at: opened.at, by: user?.profile?.name ?? '', party: partyName(doc, opened.party) };
}

/** The whole page of a case for somebody who may see it. */
export async function viewOf(db: Database, doc: CaseDoc, caller: Caller, now: number): Promise<View> {
  const procedure = procedureOf(doc);
  const position = positionOf(doc, now);
  const { parties, interested } = takerOf(caller, doc);
  const workplace = workplaceOf(doc);
  const [facts, nameOf, history] = await Promise.all([
    factsOf(db, doc, now),
    subjectsOf(db, [doc.about]),
    historyOf(db, doc, position, parties, !interested),
  ]);
  const { state, since, due } = position;
  const standing = { state, since, dueDay: due?.day ?? null, provisional: due?.provisional ?? false };
  const own: Facts = { ...ownFacts(doc), ...facts };
  const opened = await openedOf(db, doc);
  return {
    ...headOf(doc, standing, nameOf(doc.about), now),
    clause: procedure.clause,
    opened,
    standing: parties.map((party) => ({ id: party, name: partyName(doc, party) })),
    // what is usual, and needs no reason, first
    steps: offersOf(doc, caller, facts, now)
      .toSorted((one, other) => Number(one.step.reason ?? false) - Number(other.step.reason ?? false))
      .flatMap(({ step, missing }) => {
        const conduct = workplace.steps[step.id];
        if (conduct === 'elsewhere') return [];
        return [
          {
            step: { id: step.id, name: step.name },
            to: stateNamed(procedure, step.to),
            asksReason: step.reason === true,
            missing: missing.map((one) => ({ code: one.code, text: textOf(procedure, one) })),
            clause: step.clause,
            reading: readingOf(doc, step),
            operation: operationOf(conduct),
            page: conduct && 'page' in conduct ? conduct.page : null,
          },
        ];
      }),
    way: wayOf(procedure, position, doc.startsAt, own, now).map((point) => {
      const holder = procedure.states[point.state]?.holder ?? null;
      return {
        state: stateNamed(procedure, point.state),
        holder: holder === null ? null : partyName(doc, holder),
        at: point.at,
        here: point.here,
      };
    }),
    history,
    slots: workplace.slots
      .filter((slot) => isOnlooker(doc, parties) || slot.for.some((party) => parties.includes(party)))
      .map(({ slot }) => slot),
  };
}
