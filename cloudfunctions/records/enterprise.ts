import type { Parsed } from '../contract';

/** What is known of an enterprise (R-POLICY 4), as its owner filled it in. */
export type Enterprise = Parsed<'enterprise.save'>['enterprise'];

/** Collection `enterprises`, `_id` = the person's: the enterprise that their matching is about. */
export interface EnterpriseDoc {
  _id: string;
  enterprise: Enterprise;
  /** Whether its owner wants to hear of new items that fit. */
  tellMe: boolean;
  changedAt: number;
  /** Items of which the owner has been told, by toldKey, the newest last: nobody is told of one twice. */
  told: string[];
}

export const toldKey = (policyId: string, itemId: string): string => `${policyId}/${itemId}`;
