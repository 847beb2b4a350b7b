import { casesOfDrafts, casesOfQuestions, casesOfSessions } from '../../cases/migration';
import { serve } from '../../entry/serve';
import { migrate } from '../../records';
import { get } from './handlers/get';
import { applyHolidays, holidays, previewHolidays, publishHolidays } from './handlers/holidays';
import { list } from './handlers/list';

export const main = serve(
  'programme',
  {
    'programme.get': get,
    'programme.list': list,
    'programme.holidays': holidays,
    'programme.previewHolidays': previewHolidays,
    'programme.publishHolidays': publishHolidays,
  },
  {
    migrate: [
      (context) =>
        migrate(context, {
          cases: casesOfSessions,
          'cases-of-drafts': casesOfDrafts,
          'cases-of-questions': casesOfQuestions,
        }),
      applyHolidays,
    ],
  },
);
