import type { Opened } from '../mechanisms/course';
import type { Grant, GrantPlace } from '../mechanisms/party';
import type { Procedure, TakenStep } from '../mechanisms/procedure';
import { idOf } from '../platform/ids';

/**
 * Collection `cases`, `_id` = caseId(…): one matter on its way through a procedure. The steps taken are the truth, and only `act` adds one; all from `state` on is
 * derived from them for lists and can be rebuilt. Ids only: names are looked up when shown.
 */
export interface CaseDoc {
  _id: string;
  programme: string;
  procedure: string;
  about: { kind: Procedure['about']; id: string };
  /** Where it belongs, for who stands towards it as what. */
  body: string | null;
  /** Beside `body`, where it concerns several alike (the agencies of a question). */
  bodies?: readonly string[];
  area: string | null;
  /** Epoch milliseconds: it waits for nobody before. */
  startsAt: number;
  /** Of `startsAt`, in Asia/Shanghai. */
  year: number;
  openedAt: number;
  /** Who started it; null: it started by itself, or by somebody who stays hidden. */
  opener: string | null;
  steps: TakenStep[];
  /** Who of those that had it in hand opened it first, after so many steps; nobody can take it back from then on. */
  opened?: Opened;

  state: string;
  since: number;
  /** 'YYYY-MM-DD' */
  dueDay: string | null;
  /** The holiday list of a year on the way is not published. */
  provisional: boolean;
  /** Keys (`caseKey`) of those who have it, and of those who find it in their lists beside them. */
  holders: string[];
  watchers: string[];
  ended: boolean;
  /** Everybody who took a step. */
  actors: string[];
}

/** The case's id: one a procedure and record. */
export const caseIdOf = (programme: string, procedure: string, kind: Procedure['about'], id: string): string =>
  idOf('case', programme, procedure, kind, id);

/** What finds cases: a party at a body, an area or throughout the programme. A case in an area carries the keys of all areas above it too. */
export const caseKey = (programme: string, party: string, at: string): string => `${programme}/${party}@${at}`;

const placeOf = (at: GrantPlace): string => (at === 'all' ? at : 'body' in at ? at.body : at.area);

/** The keys under which a person finds cases. What he or she stands towards each of them is decided by `standing`. */
export const keysOf = (grants: readonly Grant[]): string[] => [
  ...new Set(grants.map(({ programme, party, at }) => caseKey(programme, party, placeOf(at)))),
];
