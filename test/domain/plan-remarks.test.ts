/** What is odd about a plan by itself, as the board, the form, the publication and the settlement are told alike. */
import { addDays } from '../../cloudfunctions/domain/time';
import { lastSafeDayOf, planRemarks } from '../../cloudfunctions/records/plan-remarks';

const at = (text: string): number => Date.parse(`${text}+08:00`);

const lastSafe = lastSafeDayOf({ startAt: at('2026-06-12T09:00:00'), endAt: at('2026-06-12T12:00:00') });

interface Of {
  mode?: 'institution' | 'network-video' | 'study-tour';
  seats?: number;
  hours?: number;
  endDay?: string;
  premium?: boolean;
}

function found({ mode = 'institution', seats = 80, hours = 3, endDay = '2026-06-12', premium = false }: Of): string[] {
  const venue = { venueId: 'v', name: '示例厅', address: '示例路 1 号', main: true, position: null, radius: 300 };
  const [startAt, endAt] = [at(`${endDay}T09:00:00`), at(`${endDay}T12:00:00`)];
  const venues = seats === 0 ? [] : [{ ...venue, capacity: seats }];
  const plan = { mode, classHours: hours, premium, startAt, endAt, venues };
  return planRemarks('s', plan, startAt - 86_400_000).map(({ key }) => key.split(':')[0] ?? '');
}

test.each<[string, Of, string[]]>([
  ['a plan in order', {}, []],
  ['49 seats in an institution', { seats: 49 }, ['plan-few-seats']],
  ['50 seats are enough', { seats: 50 }, []],
  ['299 seats over the network', { mode: 'network-video', seats: 299 }, ['plan-few-seats']],
  ['2.5 class hours', { hours: 2.5 }, ['plan-few-hours']],
  ['the day after the last safe one', { endDay: addDays(lastSafe, 1) }, ['plan-unsafe']],
  ['the last safe day itself', { endDay: lastSafe }, []],
  ['a premium course in a room of 120', { premium: true, seats: 120 }, ['plan-premium-seats']],
  ['a premium course in a room of 150', { premium: true, seats: 150 }, []],
  ['a study tour needs neither seats nor hours', { mode: 'study-tour', seats: 20, hours: 0 }, []],
  ['seats not typed yet', { seats: 0 }, []],
])('R-MODE, R-PLAN 3: %s', (_name, change, odd) => expect(found(change)).toEqual(odd));
