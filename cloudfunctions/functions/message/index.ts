import { serve } from '../../entry/serve';
import { listMine } from './handlers/list-mine';
import { recordConsent } from './handlers/record-consent';
import { expandBroadcasts } from './broadcasts';
import { tellOfNewItems } from './item-news';
import { sendWaiting } from './sending';

export const main = serve(
  'message',
  { 'message.listMine': listMine, 'message.recordConsent': recordConsent },
  { 'send-outbox': [expandBroadcasts, tellOfNewItems, sendWaiting] },
);
