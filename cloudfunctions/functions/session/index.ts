import { serve } from '../../entry/serve';
import { cancel } from './handlers/cancel';
import { change } from './handlers/change';
import { checkPlan } from './handlers/check-plan';
import { get } from './handlers/get';
import { listForWork } from './handlers/list-for-work';
import { listMonth } from './handlers/list-month';
import { previewChange } from './handlers/preview-change';
import { previewPublication } from './handlers/preview-publication';
import { publish } from './handlers/publish';
import { saveDraft } from './handlers/save-draft';

export const main = serve('session', {
  'session.listMonth': listMonth,
  'session.get': get,
  'session.listForWork': listForWork,
  'session.saveDraft': saveDraft,
  'session.checkPlan': checkPlan,
  'session.publish': publish,
  'session.previewPublication': previewPublication,
  'session.change': change,
  'session.previewChange': previewChange,
  'session.cancel': cancel,
});
