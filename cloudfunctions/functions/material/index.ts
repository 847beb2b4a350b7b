import { serve } from '../../entry/serve';
import { attach } from './handlers/attach';
import { detach } from './handlers/detach';
import { forward } from './handlers/forward';
import { get } from './handlers/get';
import { listQueue } from './handlers/list-queue';
import { reopen } from './handlers/reopen';
import { saveRecording } from './handlers/save-recording';
import { sendBack } from './handlers/send-back';
import { submit } from './handlers/submit';
import { recheckPictures, takeVerdict } from './picture-check';
import { remindMaterials } from './remind-materials';

export const main = serve(
  'material',
  {
    'material.get': get,
    'material.listQueue': listQueue,
    'material.attach': attach,
    'material.detach': detach,
    'material.saveRecording': saveRecording,
    'material.submit': submit,
    'material.forward': forward,
    'material.sendBack': sendBack,
    'material.reopen': reopen,
  },
  { 'keep-materials': [recheckPictures, remindMaterials] },
  takeVerdict,
);
