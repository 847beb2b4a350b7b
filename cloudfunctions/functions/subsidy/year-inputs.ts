import type { SettledSession, SettledTour } from '../../domain/settlement';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { scoredCases, scoresOf } from '../../cases/session';
import { dayOf } from '../../domain/time';
import type { ScoreDoc, SessionDoc, TourCostDoc } from '../../records';

/** Only what a settlement reads or shows of each session. */
export interface SessionOfYear extends Pick<
  SessionDoc,
  '_id' | 'status' | 'title' | 'mode' | 'institutionId' | 'regionId' | 'startAt' | 'endAt'
> {
  venues: Pick<SessionDoc['venues'][number], 'venueId' | 'name'>[];
}
const SHOWN = [
  ...(['status', 'title', 'mode', 'institutionId', 'regionId', 'startAt', 'endAt'] as const),
  ...(['venues.venueId', 'venues.name'] as const),
];

export interface YearInputs {
  sessions: Map<string, SessionOfYear>;
  settled: SettledSession[];
  tours: SettledTour[];
  tourCosts: TourCostDoc[];
}

type UsedScore = Pick<ScoreDoc, '_id' | 'sessionId' | 'totalExact' | 'heads' | 'meetsMinimum' | 'headTraces'>;
const USED: (keyof UsedScore)[] = ['sessionId', 'totalExact', 'heads', 'meetsMinimum', 'headTraces'];
const CHUNK = 200;

/** Only what the settlement reads of each score: whole records with their traces would be megabytes. */
async function usedScores(db: Database, ids: readonly string[]): Promise<UsedScore[]> {
  const found: UsedScore[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const where = { _id: command.in(ids.slice(at, at + CHUNK)) };
    found.push(...(await db.find('scores', where, { fields: USED })));
  }
  return found;
}

/** Every session of the year that was published, with the score that stands or else the newest, and the costs of its study tours. */
export async function yearInputs(db: Database, year: number, now: number): Promise<YearInputs> {
  const [all, tourCosts] = await Promise.all([
    db.find('sessions', { year }, { fields: SHOWN }),
    db.find('tourCosts', { year }),
  ]);
  const published = all.filter((session) => session.status !== 'draft');
  // a case belongs to the year in which its session ends, and the last one may do so in the next
  const ended = published.reduce((latest, { endAt }) => Math.max(latest, endAt), 0);
  const years = new Set([year, Number(dayOf(ended).slice(0, 4))]);
  const ids = new Set(published.map((session) => session._id));
  const cases = await scoredCases(db, [...years]);
  const courses = cases.flatMap((doc) => (ids.has(doc.about.id) ? scoresOf(doc, now) : []));
  const standing = new Set(courses.flatMap((course) => course.standing ?? []));
  const used = courses.flatMap((course) => course.standing ?? course.current ?? []);
  const scoreOf = new Map((await usedScores(db, used)).map((score) => [score.sessionId, score]));
  const tours = tourCosts.map(({ _id, costFen, persons, days }) => ({ sessionId: _id, costFen, persons, days }));
  const costed = new Set(tourCosts.map((tour) => tour._id));
  const settled = published
    // a tour whose cost is recorded is settled by it
    .filter((session) => !costed.has(session._id))
    .map((session): SettledSession => {
      const score = scoreOf.get(session._id);
      const eligible = score?.headTraces[1];
      return {
        sessionId: session._id,
        institutionId: session.institutionId,
        // applications name courses by their title; sessions of one title of one institution are one course
        courseId: session.title,
        modeId: session.mode,
        cancelled: session.status === 'cancelled',
        score: score
          ? {
              exact: score.totalExact,
              final: standing.has(score._id),
              eligibleHeads: score.heads.eligible,
              meetsMinimum: score.meetsMinimum,
              ...(eligible && { headsTrace: eligible }),
            }
          : null,
      };
    });
  return { sessions: new Map(published.map((session) => [session._id, session])), settled, tours, tourCosts };
}
