import dayjs from 'dayjs';
import plugin from 'dayjs/plugin/utc';

dayjs.extend(plugin);

/** Calendar arithmetic that no zone of the phone touches: of 'YYYY-MM-DD', or of an instant. */
export const utc = dayjs.utc;
