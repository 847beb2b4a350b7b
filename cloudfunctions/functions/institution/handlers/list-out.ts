import { exclusionsOf } from '../../../cases/exclusion';
import { handle } from '../../../entry/serve';
import { lectureHallSetting } from '../../../programmes';

/** Institutions that may hold no session of this year, or none any more, each with the scores for which (R-SELECT 5); as far as the caller reaches them. */
export const listOut = handle('institution.listOut', async ({ year }, { caller, db, now }) => {
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
  return {
    institutions: out.flatMap((one) => {
      const doc = docs.get(one.institutionId);
      const reached = caller.reaches({ programme, body: one.institutionId, area: doc?.regionId ?? null });
      return reached ? [{ ...one, name: doc?.name ?? '' }] : [];
    }),
  };
});
