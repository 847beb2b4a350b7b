import type { Output } from '../../../contract';
import { readSentence as read } from '../../../domain/match';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../entry/serve';

/** R-POLICY 4: what a sentence says of an enterprise; nothing is kept. */
export const readSentence = handle('enterprise.readSentence', ({ sentence }, { now }) =>
  Promise.resolve(read(sentence, dayOf(now)) as Output<'enterprise.readSentence'>),
);
