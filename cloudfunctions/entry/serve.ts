/** What each function's `main` is made of: find the operation, know the caller, check input, reach and output, run the handler. */
import * as z from 'zod';
import { operations, type Answer, type OperationName, type Output, type Parsed, type Subject } from '../contract';
import { DomainError } from '../domain/errors';
import { requestKey } from '../contract/common';
import { deskAccess } from '../contract/desk-access';
import type { Belongs } from '../mechanisms/party';
import { belongsOf, loadSession, readHolidays } from '../records';
import { appendAudit } from '../platform/audit';
import type { AuditEntry } from '../platform/audit-hash';
import { identify, towards, type Caller } from './caller';
import { now } from '../platform/clock';
import { database, type Database, type Tx } from '../platform/database';
import { cloud } from '../platform/cloud';
import { logError } from '../platform/log';
import { answerInEnglish, failureInEnglish } from './english';
import { toFailure, type Failure } from './failure';
import { answerHttp, isHttp, type Browser, type HttpAnswer, type HttpEvent } from './http';
import { inputMessage } from './input-messages';
import { runJobs } from './jobs';
import { takeTurn } from './limits';
import { measured } from './measure';
import { answeredOnce } from './requests';
import { readable } from './rows';
import { requirePassed, resume } from './texts';

z.config({ customError: inputMessage });

type Acting = Pick<AuditEntry, 'actor' | 'actorRole'>;

export interface Context {
  /** The moment of the call, epoch milliseconds. */
  now: number;
  caller: Caller;
  /** Where it is asked from a browser; null on the phone. */
  browser: Browser | null;
  db: Database;
  /** Appends to the audit trail of `subject` within the transaction of the change; `as`: under this name instead of the caller's. */
  audit: (tx: Tx, subject: string, action: string, details: Record<string, unknown>, as?: Acting) => Promise<void>;
}

export type Handler<N extends OperationName> = (input: Parsed<N>, context: Context) => Promise<Output<N>>;

/** Gives a handler its types from the contract. */
export const handle = <N extends OperationName>(_operation: N, handler: Handler<N>): Handler<N> => handler;

type NamesOf<A extends string> = Extract<OperationName, `${A}.${string}`>;
/** Every operation of the area, or it does not compile. */
type Handlers<A extends string> = { [N in NamesOf<A>]: Handler<N> };

export interface TimerContext {
  now: number;
  db: Database;
}
type Job = (context: TimerContext) => Promise<unknown>;
/** By the name of the trigger, of which a function has one; its jobs in the order in which they run. */
type Timers = Record<string, Job | readonly Job[]>;

function parse<N extends OperationName>(operation: N, input: unknown): Parsed<N> {
  const { input: schema, writes } = operations[operation];
  const result = schema.safeParse(input ?? {});
  const key = requestKey.safeParse(writes ? (input as { requestKey?: unknown } | null)?.requestKey : undefined);
  if (result.success && key.success) {
    // every operation that writes takes one, whether or not its own schema says so
    return (key.data === undefined ? result.data : { ...(result.data as object), requestKey: key.data }) as Parsed<N>;
  }
  const fields = [
    ...(result.error?.issues ?? []).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    ...(key.error?.issues ?? []).map(({ message }) => ({ path: 'requestKey', message })),
  ];
  throw new DomainError('INVALID_INPUT', { fields });
}

/** Where the input's record belongs; NOT_FOUND when there is none. */
const SUBJECTS: Record<Subject, (input: unknown, db: Database) => Promise<Belongs> | null> = {
  none: () => null,
  session: async (input, db) => belongsOf(await loadSession(db, (input as { sessionId?: string }).sessionId ?? '')),
};

/** Whoever holds nothing of one body or area stands towards every record alike: there is nothing to look up. */
const alikeTowardsAll = ({ grants, elsewhere }: Caller): boolean =>
  [...grants, ...elsewhere].every(({ at }) => at === 'all');

/** An answer, and how many stored records it should have had and could not be shown. */
interface Made {
  data: unknown;
  unshown: number;
}

/** `waited`: an operation that was asked for earlier by somebody, and waited for the check of its words. */
async function run<N extends OperationName>(
  operation: N,
  handler: Handler<N>,
  input: unknown,
  { browser, waited }: { browser: Browser | null; waited?: { openid: string; at: number } },
): Promise<Made> {
  const moment = waited?.at ?? now();
  const { who, subject, output, writes } = operations[operation];
  const bytes = measured(operation, input, moment);
  const access = deskAccess(operation);
  await readHolidays(database, now());
  const person = await identify(database, { who, ...access }, { browser, asked: waited?.openid });
  if (!waited) await takeTurn(database, operation, { caller: person, writes, bytes, now: moment });
  if (access.fresh && browser?.desk && browser.desk.doc.freshUntil <= moment) {
    throw new DomainError('FRESH_SCAN_REQUIRED', { operation });
  }
  const parsed = parse(operation, input);
  const record = alikeTowardsAll(person) ? null : await SUBJECTS[subject](parsed, database);
  const caller = record ? towards(person, who, record) : person;
  const context: Context = {
    now: moment,
    caller,
    browser,
    db: database,
    audit: (tx, about, action, details, as = { actor: caller.userId, actorRole: caller.as }) =>
      appendAudit(tx, { subject: about, action, at: moment, details, ...as }),
  };
  const made = (db: Database) => handler(parsed, { ...context, db }).then((result) => output.parse(result));
  if (!writes) return readable(operation, { db: database, now: moment }, made);
  const request = { operation, userId: caller.userId, input: parsed, now: moment };
  const data = await answeredOnce(database, request, async (db) => {
    await requirePassed(database, operation, { ...caller, input: parsed }, moment, waited !== undefined);
    return made(db);
  });
  return { data, unshown: 0 };
}

interface CallEvent {
  operation?: string;
  input?: unknown;
  /** In which the answer's own words are read; Chinese unless it says 'en'. */
  language?: string;
}
interface TimerEvent {
  Type: 'Timer';
  TriggerName: string;
}
/** What WeChat tells a function. Nothing in it says that it is WeChat: whoever takes it must know it by an id that only WeChat and we know. */
export interface PushEvent extends Record<string, unknown> {
  MsgType: string;
  Event: string;
}
type Pushed = (event: PushEvent, context: TimerContext) => Promise<void>;
interface ResumeEvent {
  /** `_id` in `waitingTexts`. Whoever sends it has an operation run that was asked for, once, if it has passed. */
  resume: string;
}
const isTimer = (event: object): event is TimerEvent => 'Type' in event && event.Type === 'Timer';

/**
 * What set the function off, as the platform says and no event can: `SOURCE` is 'wx_trigger' by its own timer, 'wx_client' by a mini-program, 'wx_http' by
 * WeChat's HTTP interface, and grows by ',scf' with each call from function to function. Whatever else it says, or nothing, is none of the two.
 */
const setOff = (): { timer: boolean; function: boolean } => {
  const { OPENID, SOURCE = '' } = cloud.getWXContext();
  return { timer: !OPENID && SOURCE === 'wx_trigger', function: !OPENID && SOURCE === 'wx_trigger,scf' };
};

/** Nobody but the platform may ask for it: on record with what had set the function off, so that an operator sees a trigger that is not taken for one. */
function refused(what: string): { ok: false; error: Failure } {
  logError(what, 'NOT_FROM_THE_PLATFORM', `SOURCE ${cloud.getWXContext().SOURCE ?? 'not set'}`);
  return { ok: false, error: toFailure('', new DomainError('UNKNOWN_OPERATION')) };
}

/** The `main` of a function. Answers of calls never throw: a failure is an answer. */
export function serve<A extends string>(area: A, handlers: Handlers<A>, timers: Timers = {}, pushed?: Pushed) {
  const runNamed = async (operation: string, input: unknown, browser: Browser | null): Promise<Made> => {
    if (!Object.hasOwn(handlers, operation)) throw new DomainError('UNKNOWN_OPERATION');
    const name = operation as NamesOf<A>;
    return run(name, handlers[name], input, { browser });
  };
  return async (
    event: CallEvent | TimerEvent | ResumeEvent | PushEvent | HttpEvent,
  ): Promise<Answer<OperationName> | { ran: string } | HttpAnswer> => {
    const { OPENID } = cloud.getWXContext();
    if ('MsgType' in event) {
      await pushed?.(event, { now: now(), db: database });
      return { ran: event.Event };
    }
    if ('resume' in event) {
      // asked for by the timer of messages alone (functions/message/waiting-texts.ts)
      if (!setOff().function) return refused('resume');
      await resume(database, area, String(event.resume), now(), (operation, { openid, input }, at) => {
        const name = operation as NamesOf<A>;
        return run(name, handlers[name], input, { browser: null, waited: { openid, at } });
      });
      return { ran: 'resume' };
    }
    if (isTimer(event)) {
      if (!setOff().timer) return refused(`${area}/timer`);
      const jobs = timers[event.TriggerName];
      if (!jobs) throw new Error(`function ${area} has no timer ${event.TriggerName}`);
      await readHolidays(database, now());
      await runJobs(`${area}/${event.TriggerName}`, [jobs].flat(), { now: now(), db: database });
      return { ran: event.TriggerName };
    }
    // whom WeChat knows calls as that person, whatever the event looks like
    if (isHttp(event)) {
      if (OPENID) return { ok: false, error: toFailure('', new DomainError('UNKNOWN_OPERATION')) };
      return answerHttp(area, event, database, now(), runNamed);
    }
    const { operation = '', input, language } = event;
    const english = language === 'en';
    try {
      const { data, unshown } = await runNamed(operation, input, null);
      const said = english ? answerInEnglish(operation, data) : data;
      return { ok: true, data: said as never, ...(unshown > 0 && { unshown }) };
    } catch (error) {
      const failure = toFailure(operation, error);
      return { ok: false, error: english ? failureInEnglish(failure) : failure };
    }
  };
}
