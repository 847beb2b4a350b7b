import { errors } from '../../../contract/errors';
import type { Output } from '../../../contract';
import { handle } from '../../../entry/serve';
import { toFailure } from '../../../entry/failure';
import { publicationOf, toldOf, type Told } from '../publication';

type Preview = Output<'session.previewPublication'>;

const GROUPS = ['institution', 'window', 'prefecture', 'subscribers'] as const;
const countsOf = (told: Told) => ({
  institution: told.institution.length,
  window: told.window.length,
  prefecture: told.prefecture.length,
  subscribers: told.subscribers.length,
});
const nobody: Told = { institution: [], window: [], prefecture: [], subscribers: [] };

/** What publishing these drafts would do: which of them can be, and to whom it writes a message; writes nothing (R-PLAN 2). */
export const previewPublication = handle(
  'session.previewPublication',
  async ({ sessionIds, reasons }, { caller, db, now }) => {
    const ids = [...new Set(sessionIds)];
    const found = new Map((await db.getMany('sessions', ids)).map((session) => [session._id, session]));
    const batch = new Set(ids);
    const told: Told[] = [];
    const sessions: Preview['sessions'] = [];
    for (const sessionId of ids) {
      const session = found.get(sessionId);
      if (!session) {
        const { message } = errors.NOT_FOUND;
        const problem = { code: 'NOT_FOUND', message, details: { sessionId } };
        sessions.push({
          sessionId,
          title: '',
          startAt: null,
          state: 'impossible',
          problem,
          remarks: [],
          told: countsOf(nobody),
        });
        continue;
      }
      const { title, startAt, status } = session;
      const { problem: refused, remarks } = await publicationOf(db, caller, session, { now, batch, reasons });
      const failure = refused && toFailure('session.previewPublication', refused);
      const problem = failure && { code: failure.code, message: failure.message, details: failure.details };
      const ready = status === 'draft' && problem === null;
      const people = ready ? await toldOf(db, session) : nobody;
      told.push(people);
      const state = problem ? 'impossible' : ready ? 'ready' : 'already-published';
      sessions.push({ sessionId, title, startAt, state, problem, remarks, told: countsOf(people) });
    }
    const total = (group: (typeof GROUPS)[number]): number =>
      told.reduce((sum, people) => sum + people[group].length, 0);
    const messages = GROUPS.reduce((sum, group) => sum + total(group), 0);
    return {
      sessions,
      totals: {
        ready: sessions.filter((session) => session.state === 'ready').length,
        alreadyPublished: sessions.filter((session) => session.state === 'already-published').length,
        impossible: sessions.filter((session) => session.state === 'impossible').length,
        told: {
          institution: total('institution'),
          window: total('window'),
          prefecture: total('prefecture'),
          subscribers: total('subscribers'),
        },
        messages,
        people: new Set(told.flatMap((people) => GROUPS.flatMap((group) => people[group]))).size,
      },
    };
  },
);
