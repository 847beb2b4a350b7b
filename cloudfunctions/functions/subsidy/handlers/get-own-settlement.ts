import { exclusionsOf } from '../../../cases/exclusion';
import { inCapitalFigures } from '../../../domain/money';
import { handle } from '../../../entry/serve';
import { lectureHallSetting } from '../../../programmes';
import { listRuns, loadRun } from '../runs';

/** A stored run as far as it is of the caller's own institutions; nothing of anybody else's, not their number either. */
export const getOwnSettlement = handle('subsidy.getOwnSettlement', async ({ year, run }, { caller, db, now }) => {
  const { programme } = lectureHallSetting;
  const isOwn = (institutionId: string | null): boolean =>
    institutionId !== null && caller.standing({ programme, body: institutionId }).includes('institution');
  const bodies = caller.grants.flatMap(({ at }) => (at !== 'all' && 'body' in at && isOwn(at.body) ? [at.body] : []));
  const runs = (await listRuns(db, year)).map((one) => one.run);
  const wanted = run ?? runs[0];
  const [stored, sessions, out] = await Promise.all([
    wanted === undefined ? null : loadRun(db, year, wanted),
    db.find('sessions', { year }, { fields: ['institutionId'] }),
    Promise.all(bodies.map((body) => exclusionsOf(db, [year - 1, year], now, body))),
  ]);
  const own = new Set(sessions.filter(({ institutionId }) => isOwn(institutionId)).map(({ _id }) => _id));
  const ofOwn = <T extends { sessionId: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ sessionId }) => own.has(sessionId));
  const lines = (stored?.lines ?? []).filter(({ institutionId }) => isOwn(institutionId));
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    year,
    run: stored && {
      run: stored.run,
      at: stored.at,
      rulesVersion: stored.rulesVersion,
      gradeBasis: stored.settings.gradeBasis,
    },
    runs,
    institutions: (stored?.institutions ?? []).filter(({ institutionId }) => isOwn(institutionId)),
    lines,
    totalFen,
    totalInWords: inCapitalFigures(totalFen),
    tours: ofOwn(stored?.tours ?? []),
    leftOut: ofOwn(stored?.leftOut ?? []),
    changes: ofOwn(stored?.changes ?? []),
    out: out.flat(),
  };
});
