import type { Values } from '../mechanisms/form';
import type { enterprise } from '../programmes/system/forms/enterprise';

/** What is known of an enterprise (R-POLICY 4), as its owner filled it in; answers to questions that policies ask, by their id. */
export type Enterprise = Values<typeof enterprise> & { answers: Record<string, boolean> };

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
