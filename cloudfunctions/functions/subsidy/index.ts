import { serve } from '../../entry/serve';
import { getSettings } from './handlers/get-settings';
import { getOwnSettlement } from './handlers/get-own-settlement';
import { getSettlement } from './handlers/get-settlement';
import { getTourCost } from './handlers/get-tour-cost';
import { recordTourCost } from './handlers/record-tour-cost';
import { setSettings } from './handlers/set-settings';
import { settleYear } from './handlers/settle-year';

export const main = serve('subsidy', {
  'subsidy.getSettings': getSettings,
  'subsidy.setSettings': setSettings,
  'subsidy.recordTourCost': recordTourCost,
  'subsidy.getTourCost': getTourCost,
  'subsidy.settleYear': settleYear,
  'subsidy.getOwnSettlement': getOwnSettlement,
  'subsidy.getSettlement': getSettlement,
});
