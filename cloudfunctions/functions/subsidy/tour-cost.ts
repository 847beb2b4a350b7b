/** Collection `tourCosts`, `_id` = the session's: what a study tour really cost (R-MONEY 3). */
export interface TourCostDoc {
  _id: string;
  year: number;
  title: string;
  persons: number;
  days: number;
  costFen: number;
  evidence: string;
  at: number;
}
