import type { Values } from '../../mechanisms/form';
import type { tourCost } from '../../programmes/lecture-hall-2018/forms/tour-cost';

/** Collection `tourCosts`, `_id` = the session's: what a study tour really cost (R-MONEY 3). */
export interface TourCostDoc extends Values<typeof tourCost> {
  _id: string;
  year: number;
  title: string;
  at: number;
}
