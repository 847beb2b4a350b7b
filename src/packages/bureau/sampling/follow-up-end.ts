import { utc } from '@/components/utc';

/** The last day for calling the sample of a session that ended on `day`: the same day of the next month, or that month's last (R-FOLLOWUP 1). */
export const followUpEnd = (day: string): string => utc(day).add(1, 'month').format('YYYY-MM-DD');
