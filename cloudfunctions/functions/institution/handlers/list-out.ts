import { exclusionsOf } from '../../../cases/exclusion';
import { pageOf } from '../../../domain/paging';
import { handle } from '../../../entry/serve';
import { lectureHallSetting } from '../../../programmes';

/** Institutions that may hold no session of this year, or none any more, each with the scores for which (R-SELECT 5); as far as the caller reaches them. */
export const listOut = handle('institution.listOut', async ({ year, ...asked }, { caller, db, now }) => {
  const out = await exclusionsOf(db, [year - 1, year], now);
  const docs = new Map(
    (
      await db.getMany(
        'institutions',
        out.map(({ institutionId }) => institutionId),
      )
    ).map((doc) => [doc._id, doc]),
  );
  const { programme } = lectureHallSetting;
  const reached = out.flatMap((one) => {
    const doc = docs.get(one.institutionId);
    const own = caller.reaches({ programme, body: one.institutionId, area: doc?.regionId ?? null });
    return own ? [{ ...one, name: doc?.name ?? '' }] : [];
  });
  const { rows, ...page } = pageOf(reached, (one) => [one.institutionId, one.year], asked);
  return { ...page, institutions: rows };
});
