import type { MessageTemplate } from '../contract/message';
import { idOf } from '../platform/ids';

/** Collection `consents`: how many messages of one kind WeChat may still deliver to a person (R-PLAN 4). */
export interface ConsentDoc {
  _id: string;
  userId: string;
  template: MessageTemplate;
  left: number;
  /** Request keys already counted, the newest last; so that a repeated request counts once. */
  counted: string[];
}

export const consentId = (userId: string, template: string): string => idOf('consent', userId, template);
