import { pageOf } from '../../../domain/paging';
import { handle } from '../../../entry/serve';
import { lectureHallSetting } from '../../../programmes';
import { shownInstitution } from '../shown';

/** By name. Positions, against which a poster's scan is measured, are for who plans with them or runs sessions there; null for all others (R-ATTEND 5). */
export const list = handle('institution.list', async (input, { caller, db }) => {
  const { rows, ...page } = pageOf(await db.find('institutions', {}), ({ name, _id }) => [name, _id], input);
  return {
    ...page,
    institutions: rows.map((institution) => {
      const shown = shownInstitution(institution);
      const { programme } = lectureHallSetting;
      const runs = caller.standing({ programme, body: institution._id, area: institution.regionId }).length > 0;
      return runs ? shown : { ...shown, places: shown.places.map((place) => ({ ...place, position: null })) };
    }),
  };
});
