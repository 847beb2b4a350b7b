import { DomainError } from '../../../domain/errors';
import { endOfDay, startOfDay } from '../../../domain/time';
import type { AuditRecord } from '../../../platform/audit-hash';
import { chainProblem, mayBeFormer } from '../../../platform/audit-check';
import { command } from '../../../platform/cloud';
import type { Database, Where } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { accountsOf, withAreaCodes } from '../../../records';
import { actorLabels, namesIn } from '../actor-labels';

/** Where a page ends: the moment of its last record, and how many of that moment stand on it and before. */
interface Cursor {
  at: number;
  skip: number;
}

function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [, at, skip] = /^(\d{1,15})\.(\d{1,6})$/.exec(text) ?? [];
  if (at === undefined) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'cursor', message: '页码有误' }] });
  return { at: Number(at), skip: Number(skip) };
}

function cursorAfter(page: readonly AuditRecord[], before: Cursor | null): string {
  const at = page.at(-1)?.at ?? 0;
  const here = page.filter((record) => record.at === at).length;
  return `${at}.${before?.at === at ? before.skip + here : here}`;
}

/** How a chain stands, whatever its length. */
async function chainOf(db: Database, subject: string) {
  const [records, head, former] = await Promise.all([
    db.find('audits', { subject }, { orderBy: ['seq', 'asc'] }),
    db.get('auditHeads', subject),
    mayBeFormer(db),
  ]);
  const problem = chainProblem(records, head, former);
  return {
    chainIntact: problem === null,
    chainProblem: problem,
    former: records.filter(({ signature }) => signature === undefined).length,
  };
}

/** The records that all filters fit, the newest first, however many there are; of one subject also how its chain stands. */
export const listAudit = handle('identity.listAudit', async (input, { db, now }) => {
  const { subject, action, from, until, limit } = input;
  const cursor = readCursor(input.cursor);
  const accounts = input.actor === undefined ? [] : await accountsOf(db, input.actor);
  const same: Where<AuditRecord> = {
    ...(subject && { subject }),
    ...(action && { action }),
    ...(input.actor !== undefined && { actor: command.in(accounts.map(({ userId }) => userId)) }),
  };
  const since = from === undefined ? null : startOfDay(from);
  const till = until === undefined ? null : endOfDay(until);
  const within = (latest: number | null): Where<AuditRecord> => {
    const bounds = [
      ...(since === null ? [] : [{ at: command.gte(since) }]),
      ...(latest === null ? [] : [{ at: command.lte(latest) }]),
    ];
    return bounds.length === 0 ? same : command.and([same, ...bounds]);
  };
  const [total, page, chain] = await Promise.all([
    db.count('audits', within(till)),
    db.find('audits', within(cursor ? cursor.at : till), {
      orderBy: ['at', 'desc'],
      limit: limit + 1,
      skip: cursor?.skip ?? 0,
    }),
    subject ? chainOf(db, subject) : { chainIntact: null, chainProblem: null, former: 0 },
  ]);
  const records = page.slice(0, limit);
  const [label, names] = await Promise.all([actorLabels(db, records, now), namesIn(db, records)]);
  return {
    ...chain,
    total,
    next: page.length > limit ? cursorAfter(records, cursor) : null,
    records: records.map((record) => ({
      subject: record.subject,
      seq: record.seq,
      at: record.at,
      action: record.action,
      actor: record.actor,
      actorRole: record.actorRole,
      actorLabel: label(record),
      // records of before name regions otherwise
      details: withAreaCodes(record.details) as AuditRecord['details'],
      hash: record.hash,
      former: record.signature === undefined,
      covers: record.covers?.length ?? 0,
    })),
    names,
  };
});
