import { serve } from '../../entry/serve';
import { confirm } from './handlers/confirm';
import { correct } from './handlers/correct';
import { getSheet } from './handlers/get-sheet';
import { listFinal } from './handlers/list-final';
import { listPeople } from './handlers/list-people';
import { listQueue } from './handlers/list-queue';
import { object } from './handlers/object';
import { previewScore } from './handlers/preview-score';
import { review } from './handlers/review';
import { sendBack } from './handlers/send-back';
import { scoreSession } from './handlers/score-session';
import { strike, unstrike } from './handlers/strike';
import { tryScore } from './handlers/try-score';

export const main = serve('evaluation', {
  'evaluation.listQueue': listQueue,
  'evaluation.listFinal': listFinal,
  'evaluation.getSheet': getSheet,
  'evaluation.tryScore': tryScore,
  'evaluation.previewScore': previewScore,
  'evaluation.scoreSession': scoreSession,
  'evaluation.listPeople': listPeople,
  'evaluation.strike': strike,
  'evaluation.unstrike': unstrike,
  'evaluation.confirm': confirm,
  'evaluation.sendBack': sendBack,
  'evaluation.object': object,
  'evaluation.review': review,
  'evaluation.correct': correct,
});
