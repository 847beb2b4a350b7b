import type { Parsed } from '../contract';

type Item = Parsed<'policy.publish'>['items'][number];
/** What a message about an item and its matching need. */
export type NewItem = Pick<Item, 'itemId' | 'title' | 'requirements' | 'clause' | 'deadlineDay'> & {
  amount: { maxFen: number | null } | null;
};

/**
 * Collection `itemNews`, `_id` = '<policyId>#<version>': items that a publication has brought, written in its transaction. The message function's timer
 * turns it into one message for each person whose enterprise fits (R-POLICY 4), some people at a time, so that no transaction grows with their number.
 */
export interface ItemNewsDoc {
  _id: string;
  policyId: string;
  policyTitle: string;
  items: NewItem[];
  at: number;
  /** The last person who has been looked at, in the order of ids; '' before the first. */
  after: string;
  done: boolean;
}
