import { serve } from '../../entry/serve';
import { getForm } from './handlers/get-form';
import { submit } from './handlers/submit';
import { summary } from './handlers/summary';
import { putOutAll } from './put-out';

export const main = serve(
  'feedback',
  {
    'feedback.getForm': getForm,
    'feedback.submit': submit,
    'feedback.summary': summary,
  },
  { 'put-out': putOutAll },
);
