import type { OperationName } from '../contract';

/**
 * Collection `waitingTexts`: an operation whose words WeChat could not be asked about. It has not been run: nobody but its author sees anything of it. Once they
 * pass it is run as it was asked, at the moment when it was asked, and the document goes; refused, it stays a while for its author to take the words from.
 */
export interface WaitingTextDoc {
  _id: string;
  userId: string;
  operation: OperationName;
  /** `{ openid, input }`, sealed with FEEDBACK_KEY: an answer to the feedback form is nobody's. */
  sealed: string;
  at: number;
  state: 'waiting' | 'refused';
  /** Of a refused one, in words. */
  why: string;
  attempts: number;
  nextAt: number;
}
