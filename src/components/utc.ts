import dayjs from 'dayjs';
import plugin from 'dayjs/plugin/utc';

dayjs.extend(plugin);

/** Calendar arithmetic that no zone of the phone touches: of 'YYYY-MM-DD', or of an instant. */
export const utc = dayjs.utc;

/** Adds months to 'YYYY-MM'. */
export const addMonths = (month: string, count: number): string =>
  utc(`${month}-01`).add(count, 'month').format('YYYY-MM');
