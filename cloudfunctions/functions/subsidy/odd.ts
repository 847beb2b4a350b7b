/** What is odd about a year's settings, and about everything that a settlement of the year rests on. */
import type { Output, Parsed } from '../../contract';
import { exact, showShort } from '../../domain/exact';
import { dayOf } from '../../domain/time';
import type { Level } from '../../mechanisms/plausibility';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { namesOf, remarksOf, standingRemarks, type SessionDoc, type YearSettingsDoc } from '../../records';
import { defaultSettings, reviewShare, rulesOfYear } from './year-settings';

type Settings = Pick<
  Parsed<'subsidy.setSettings'>,
  'year' | 'gradeBasis' | 'failedSessionPays' | 'reviewFeeBasisPoints'
>;

export function settingRemarks({ year, gradeBasis, failedSessionPays, reviewFeeBasisPoints }: Settings, now: number) {
  const rules = rulesOfYear(year);
  const present = Number(dayOf(now).slice(0, 4));
  const share = exact(reviewShare(reviewFeeBasisPoints));
  return remarksOf(rules, 'settings', [year, gradeBasis, failedSessionPays, reviewFeeBasisPoints].join(':'), {
    year,
    yearsAhead: year - present,
    yearsAgo: present - year,
    failedSessionPays,
    fee: showShort(share.mul(100)),
    feeBelowMost: exact(rules.parameters.reviewFeeShare.value.highest).sub(share),
  });
}

type Listed = Output<'subsidy.getSettlement'>['remarks'][number];
type Found = Omit<Listed, 'title' | 'level'> & { level: Level };
const CHUNK = 200;
const PLANNED = [
  'title',
  'startAt',
  'endAt',
  'status',
  'explained',
  'mode',
  'classHours',
  'premium',
  'venues',
  'history',
] as const;

/**
 * Remarks and reasons that are on record with the sessions, calls, scores and tour costs of a year and with its settings, in the order of the sessions: whoever
 * settles reads them beside the amounts.
 */
export async function remarksOfYear(db: Database, year: number, now: number): Promise<Listed[]> {
  const [sessions, costs, stored] = await Promise.all([
    db.find('sessions', { year }, { fields: PLANNED }),
    db.find('tourCosts', { year }, { fields: ['explained'] }),
    db.get('yearSettings', String(year)),
  ]);
  const held = sessions.filter(({ status }) => status === 'published').sort((a, b) => a.startAt - b.startAt);
  const ids = held.map(({ _id }) => _id);
  const attempts = [];
  const scores = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const where = { sessionId: command.in(ids.slice(at, at + CHUNK)) };
    attempts.push(
      ...(await db.find('followupAttempts', where, {
        fields: ['sessionId', 'odd', 'explained', 'by', 'at', 'undoneAt'],
      })),
    );
    scores.push(...(await db.find('scores', where, { fields: ['sessionId', 'version', 'remarks', 'by', 'at'] })));
  }
  const newest = new Map<string, (typeof scores)[number]>();
  for (const score of scores)
    if ((newest.get(score.sessionId)?.version ?? -1) < score.version) newest.set(score.sessionId, score);
  const explainedOf = (sessionId: string | null, explained: SessionDoc['explained'] = []): Found[] =>
    explained.map(({ text, reason, by, at }) => ({ sessionId, level: 'reason', text, reason, by, at }));
  const found: Found[] = [
    ...settingsFound(stored ?? defaultSettings(year), year, now),
    ...explainedOf(null, stored?.explained),
    ...held.flatMap((session) => [...planFound(session), ...explainedOf(session._id, session.explained)]),
    ...costs.flatMap(({ _id, explained }) => explainedOf(_id, explained)),
    ...attempts
      .filter(({ undoneAt }) => undoneAt === undefined)
      .flatMap(({ sessionId, odd = [], explained = [], by, at }) =>
        odd.map(({ key, level, text }): Found => {
          const reason = explained.find((one) => one.key === key)?.reason ?? '';
          return { sessionId, level, text, reason, by, at };
        }),
      ),
    ...[...newest.values()].flatMap(({ sessionId, remarks = [], by, at }) =>
      remarks.map(({ level, text, reason }): Found => ({ sessionId, level, text, reason, by, at })),
    ),
  ];
  const place = new Map(ids.map((id, index) => [id, index]));
  const titles = new Map(sessions.map(({ _id, title }) => [_id, title]));
  const nameOf = await namesOf(
    db,
    found.map(({ by }) => by),
  );
  return found
    .flatMap(({ level, ...one }): Listed[] =>
      level === 'refused'
        ? []
        : [{ ...one, level, title: titles.get(one.sessionId ?? '') ?? '', by: one.by === '' ? '' : nameOf(one.by) }],
    )
    .sort((a, b) => (place.get(a.sessionId ?? '') ?? -1) - (place.get(b.sessionId ?? '') ?? -1));
}

/** What is remarked of a plan as it stands, as of the moment it was published; what asked for a reason is among the reasons. */
function planFound(session: Pick<SessionDoc, '_id' | (typeof PLANNED)[number]>): Found[] {
  return standingRemarks(session).flatMap(({ level, text }) =>
    level === 'notice' ? [{ sessionId: session._id, level, text, reason: '', by: '', at: null }] : [],
  );
}

/** What is remarked of the settings in force; what asked for a reason is among the reasons. */
function settingsFound(doc: YearSettingsDoc, year: number, now: number): Found[] {
  return settingRemarks({ ...doc, year }, now).flatMap(({ level, text }) =>
    level === 'notice' ? [{ sessionId: null, level, text, reason: '', by: '', at: null }] : [],
  );
}
