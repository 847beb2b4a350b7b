import { handle } from '../../../entry/serve';
import { defaultSettings, shownSettings } from '../year-settings';

/** The settings of a programme year, or its defaults while nothing was set (R-MONEY 2, 4). */
export const getSettings = handle('subsidy.getSettings', async ({ year }, { db }) =>
  shownSettings((await db.get('yearSettings', String(year))) ?? defaultSettings(year)),
);
