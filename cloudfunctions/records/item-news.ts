/**
 * Collection `itemNews`, `_id` = '<policyId>#<version>': items that a publication has brought, written in its transaction. The message function's timer
 * turns it into one message for each person whose enterprise fits (R-POLICY 4), some people at a time, so that no transaction grows with their number.
 */
export interface ItemNewsDoc {
  _id: string;
  policyId: string;
  /** New in that version, or asking something else than before. */
  itemIds: string[];
  at: number;
  /** The last person who has been looked at, in the order of ids; '' before the first. */
  after: string;
  done: boolean;
}
