import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { drawState } from '../../../records';
import { attemptsOf } from '../calls';
import { openedContributions } from '../contributions';
import { drawOf, entriesOf } from '../records';

const OUTCOMES = { open: 'to-call', reached: 'reached', unreachable: 'unreachable' } as const;

/** Everything that anybody needs to repeat the draw, under pseudonyms; contributions and salt once both are in and it is drawn. */
export const getDraw = handle('followup.getDraw', async ({ sessionId }, { db }) => {
  const [session, doc] = await Promise.all([db.get('sessions', sessionId), db.get('draws', sessionId)]);
  if (!session || session.status === 'draft') throw new DomainError('NOT_FOUND');
  const drawn = doc && drawOf(doc);
  const entries = doc && drawn ? entriesOf(doc, await attemptsOf(db, sessionId)) : [];
  const outcomes = new Map(entries.map((entry) => [entry.attendeeId, OUTCOMES[entry.state]]));
  return {
    sessionId,
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
});
