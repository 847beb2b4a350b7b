import { serve } from '../../entry/serve';
import { answer } from './handlers/answer';
import { ask } from './handlers/ask';
import { get } from './handlers/get';
import { listForDesk } from './handlers/list-for-desk';
import { listMine } from './handlers/list-mine';
import { listPublic } from './handlers/list-public';
import { withdraw } from './handlers/withdraw';

export const main = serve('question', {
  'question.ask': ask,
  'question.listPublic': listPublic,
  'question.listMine': listMine,
  'question.withdraw': withdraw,
  'question.listForDesk': listForDesk,
  'question.get': get,
  'question.answer': answer,
});
