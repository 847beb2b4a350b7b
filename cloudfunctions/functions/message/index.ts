import { serve } from '../../entry/serve';
import { discardText } from './handlers/discard-text';
import { listMine } from './handlers/list-mine';
import { listTexts } from './handlers/list-texts';
import { recordConsent } from './handlers/record-consent';
import { expandBroadcasts } from './broadcasts';
import { tellOfNewItems } from './item-news';
import { sendWaiting } from './sending';
import { resumeWaitingTexts } from './waiting-texts';

export const main = serve(
  'message',
  {
    'message.listMine': listMine,
    'message.recordConsent': recordConsent,
    'message.listTexts': listTexts,
    'message.discardText': discardText,
  },
  { 'send-outbox': [resumeWaitingTexts, expandBroadcasts, tellOfNewItems, sendWaiting] },
);
