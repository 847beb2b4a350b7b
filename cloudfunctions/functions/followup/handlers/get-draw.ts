import { auditCaseId, openingsOf } from '../../../cases/head-audit';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import type { Database } from '../../../platform/database';
import { attemptsOf, auditDrawId, drawOf, drawState, entriesOf, type DrawDoc } from '../../../records';
import { openedContributions } from '../contributions';

const OUTCOMES = { open: 'to-call', reached: 'reached', unreachable: 'unreachable' } as const;

/** Everything that anybody needs to repeat one draw, under pseudonyms; contributions and salt once both are in and it is drawn. */
async function published(db: Database, doc: DrawDoc | null) {
  const drawn = doc && drawOf(doc);
  const entries = doc && drawn ? entriesOf(doc, await attemptsOf(db, doc)) : [];
  const outcomes = new Map(entries.map((entry) => [entry.attendeeId, OUTCOMES[entry.state]]));
  return {
    state: drawState(doc),
    rosterSize: doc?.roster.length ?? 0,
    rosterHash: doc?.rosterHash ?? null,
    frozenAt: doc?.frozenAt ?? null,
    salt: drawn ? doc.salt : null,
    commitments: { evaluator: doc?.evaluator?.commitment ?? null, bureau: doc?.bureau?.commitment ?? null },
    contributions: doc && openedContributions(doc),
    seedHash: doc?.seedHash ?? null,
    sampleSize: doc?.sizes.at(-1) ?? 0,
    sizes: doc?.sizes ?? [],
    tickets: (drawn?.venues ?? []).flatMap(({ venueId, picks, reserve }) =>
      [...picks, ...reserve].map(({ attendeeId, ticket }, index) => ({
        pseudonym: attendeeId,
        venueId,
        ticket,
        place: index < picks.length ? ('called' as const) : ('reserve' as const),
        order: index + 1,
        outcome: outcomes.get(attendeeId) ?? '',
      })),
    ),
  };
}

/** The sample's draw and those of audits (R-FOLLOWUP 2, 5). An audit's roster and size are said before it is drawn. */
export const getDraw = handle('followup.getDraw', async ({ sessionId }, { db }) => {
  const [session, doc, audit] = await Promise.all([
    db.get('sessions', sessionId),
    db.get('draws', sessionId),
    db.get('cases', auditCaseId(sessionId)),
  ]);
  if (!session || session.status === 'draft') throw new DomainError('NOT_FOUND');
  const docs = await db.getMany(
    'draws',
    openingsOf(audit).map((_, index) => auditDrawId(sessionId, index + 1)),
  );
  const audits = docs.flatMap((one) => (one.audit ? [{ doc: one, ...one.audit }] : []));
  return {
    sessionId,
    ...(await published(db, doc)),
    audits: await Promise.all(
      audits
        .sort((a, b) => a.number - b.number)
        .map(async ({ doc: one, number, scope, size, excluded, since = [] }) => ({
          drawId: one._id,
          number,
          scope,
          size,
          excluded,
          since,
          ...(await published(db, one)),
        })),
    ),
  };
});
