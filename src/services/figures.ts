/**
 * What numbers count: each is of the rows of one list, as one operation serves them, and opens exactly those. A figure on a screen is a `Counted`, which
 * only this file makes, so that none stands there without the list that it is of (test/functions/figures.test.ts adds the lists up).
 */
import { utc } from '@/components/utc';
import type { Input, OperationName, Output } from './call';
import { listParams } from './list-address';
import type { PageName, Params } from './navigate';

type Session = Output<'session.listForWork'>['sessions'][number];
type Case = Output<'case.list'>['items'][number];
type Call = Output<'followup.listCalls'>['calls'][number];
type Live = Output<'attendance.live'>;
type Queued = Output<'evaluation.listQueue'>['items'][number];

/** China has one zone and no summer time. */
const SHANGHAI_MS = 8 * 3_600_000;

/** The ids by which lists are filtered, shared by the list's columns and the figures that open it. */
export const sessionIds = {
  month: ({ startAt }: Pick<Session, 'startAt'>) => utc(startAt + SHANGHAI_MS).format('YYYY-MM'),
  region: ({ regionId }: Pick<Session, 'regionId'>) => regionId,
  stage: ({ stage }: Session) => stage,
  /** Published and over: its heads count for the year (R-PLAN 1). */
  held: ({ status, endAt }: Pick<Session, 'status' | 'endAt'>, now: number) =>
    status === 'published' && endAt <= now ? 'yes' : 'no',
} as const;

export interface Target {
  page: PageName;
  params: Params;
}

/** A number's list: what serves its rows, which of them are meant, what each adds, and the page with its address where they stand. */
export interface Question<K extends OperationName = OperationName, R = unknown> extends Target {
  operation: K;
  input: Input<K>;
  rows: (answer: Output<K>) => readonly R[];
  has: (row: R, now: number) => boolean;
  adds: (row: R) => number;
}

declare const byQuestion: unique symbol;
/** A number that knows its list. */
export interface Counted {
  readonly value: number;
  readonly to: Target;
  readonly [byQuestion]: true;
}

/**
 * Why a number opens nothing: `set` by a plan, `ratio` of others, `foreseen` of what is not done yet, `beneath` the rows stand under it, `closed` its rows
 * are not this reader's, `recorded` as they were then, which the list may not be any more.
 */
export type Listless = 'set' | 'ratio' | 'foreseen' | 'beneath' | 'closed' | 'recorded';

declare const byReason: unique symbol;
/** A number without a list, which says why. */
export interface Bare {
  readonly value: number | string;
  readonly because: Listless;
  readonly [byReason]: true;
}

export const bare = (value: number | string, because: Listless): Bare => ({ value, because }) as unknown as Bare;

const one = (): number => 1;

/** A number that the server has counted by the same question. */
export const counted = ({ page, params }: Target, value: number): Counted =>
  ({ value, to: { page, params } }) as unknown as Counted;

/** Worked out of the rows of the list itself. */
export const sumOf = <K extends OperationName, R>(question: Question<K, R>, rows: readonly R[], now: number): number =>
  rows.filter((row) => question.has(row, now)).reduce((sum, row) => sum + question.adds(row), 0);

interface Of {
  year: number;
  regionId?: string | undefined;
  /** 'YYYY-MM'. */
  month?: string | undefined;
}

type SessionQuestion = Question<'session.listForWork', Session>;

function held({ year, regionId, month }: Of, adds: (session: Session) => number): SessionQuestion {
  const filters = {
    held: ['yes'],
    ...(regionId !== undefined && { region: [regionId] }),
    ...(month !== undefined && { month: [month] }),
  };
  return {
    operation: 'session.listForWork',
    input: { year },
    rows: ({ sessions }) => sessions,
    has: (session, now) =>
      sessionIds.held(session, now) === 'yes' &&
      (regionId === undefined || sessionIds.region(session) === regionId) &&
      (month === undefined || sessionIds.month(session) === month),
    adds,
    page: 'work/sessions',
    params: { year: String(year), ...listParams({ filters }) },
  };
}

/** People with a signature at the year's sessions that are over, of a region, of a month. */
export const headsOf = (of: Of): SessionQuestion => held(of, ({ signed }) => signed);
/** Those sessions. */
export const heldOf = (of: Of): SessionQuestion => held(of, one);

/** A month's sessions that wait to be published. */
export const draftsOf = (month: string): SessionQuestion => ({
  operation: 'session.listForWork',
  input: { month, includeDrafts: true },
  rows: ({ sessions }) => sessions,
  has: ({ status }) => status === 'draft',
  adds: one,
  page: 'bureau/month',
  params: { month, ...listParams({ filters: { state: ['draft'] } }) },
});

interface InBox {
  box: 'waiting' | 'watched';
  procedure?: string;
  state?: string;
  overdueOnly?: true;
}

/** Cases in one of the boxes of 待办. */
export function casesOf({ box, procedure, state, overdueOnly }: InBox): Question<'case.list', Case> {
  const filters = {
    ...(procedure && { procedure: [procedure] }),
    ...(state && { state: [state] }),
    ...(overdueOnly && { overdue: ['yes'] }),
  };
  return {
    operation: 'case.list',
    input: { box },
    rows: ({ items }) => items,
    has: (row) =>
      (!procedure || row.procedure.id === procedure) &&
      (!state || row.state.id === state) &&
      (!overdueOnly || row.overdue),
    adds: one,
    page: 'work/inbox',
    params: { box, ...listParams({ filters }) },
  };
}

/** People of one's own sample, or of an audit, who are still to be called, today or later. */
export const callsLeft: Question<'followup.listCalls', Call> = {
  operation: 'followup.listCalls',
  input: {},
  rows: ({ calls }) => calls,
  has: ({ state }) => state === 'to-call',
  adds: one,
  page: 'evaluator/calls',
  params: listParams({ filters: { shelf: ['now', 'later'] } }),
};

type Policies = Output<'policy.listForDesk'>;
type DeskState = NonNullable<Input<'policy.listForDesk'>['state']>;

/** Published policies in one state. */
export const policiesOf = (state: DeskState): Question<'policy.listForDesk', Policies['policies'][number]> => ({
  operation: 'policy.listForDesk',
  input: { state },
  rows: ({ policies }) => policies,
  has: () => true,
  adds: one,
  page: 'policy-desk/published',
  params: { state },
});

type Person = Live['people'][number];

/** How somebody stands at a session, by which the list of its people is filtered. */
export const personIds = {
  place: ({ registered }: Person) => (registered ? 'registered' : 'unregistered'),
  scan: ({ scanned }: Person) => (scanned ? 'yes' : 'no'),
  state: ({ state }: Person) => state,
} as const;

const standing = {
  registered: { place: ['registered'] },
  scanned: { scan: ['yes'] },
  signed: { state: ['signed'] },
  staff: { state: ['staff'] },
  missing: { state: ['missing', 'scanned'] },
} as const satisfies Record<keyof Live['counts'], Partial<Record<keyof typeof personIds, readonly string[]>>>;

/** People of a session, of one venue or of all, as they stand. */
export function peopleOf(
  sessionId: string,
  as: keyof Live['counts'],
  venueId?: string,
): Question<'attendance.live', Person> {
  const filters: Readonly<Record<string, readonly string[]>> = {
    ...standing[as],
    ...(venueId !== undefined && { venue: [venueId] }),
  };
  return {
    operation: 'attendance.live',
    input: { sessionId },
    rows: ({ people }) => people,
    has: (person) =>
      (venueId === undefined || person.venueId === venueId) &&
      (Object.keys(personIds) as (keyof typeof personIds)[]).every(
        (key) => filters[key]?.includes(personIds[key](person)) ?? true,
      ),
    adds: one,
    page: 'institution/desk',
    params: { sessionId, ...listParams({ filters }) },
  };
}

type Judged = Output<'evaluation.listPeople'>['people'][number];

/** As what somebody on record of a session counts, by which the list of them is filtered. */
export const EVIDENCE = ['signed', 'scanned', 'actual', 'eligible'] as const;
type EvidenceKind = (typeof EVIDENCE)[number];
export const evidenceOf = (person: Judged): EvidenceKind[] => EVIDENCE.filter((kind) => person[kind]);

/** People of a session who count so for its score. */
export const judgedOf = (sessionId: string, as: EvidenceKind): Question<'evaluation.listPeople', Judged> => ({
  operation: 'evaluation.listPeople',
  input: { sessionId },
  rows: ({ people }) => people,
  has: (person) => person[as],
  adds: one,
  page: 'evaluator/people',
  params: { sessionId, ...listParams({ filters: { evidence: [as] } }) },
});

const awaitingBureau: readonly Queued['draw'][] = ['waiting-both', 'waiting-bureau'];

/** Draws to which the bureau's contribution is missing. */
export const drawsOfBureau: Question<'evaluation.listQueue', Queued> = {
  operation: 'evaluation.listQueue',
  input: {},
  rows: ({ items }) => items,
  has: ({ draw }) => awaitingBureau.includes(draw),
  adds: one,
  page: 'bureau/sampling',
  params: listParams({ filters: { draw: awaitingBureau } }),
};

interface OfSettlement {
  year: number;
  part: 'lines' | 'institutions' | 'tours' | 'changes' | 'leftOut';
  institution?: string;
}

/** Rows of a part of a year's last settlement; of the lines, those of one institution. */
export const settledOf = ({ year, part, institution }: OfSettlement): Target => ({
  page: 'bureau/settlement',
  params: {
    year: String(year),
    part,
    ...listParams({ filters: institution ? { institution: [institution] } : {} }, part),
  },
});
