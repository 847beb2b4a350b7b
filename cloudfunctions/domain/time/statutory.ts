/**
 * The days on which everybody is off by law, whatever the State Council arranges around them: 全国年节及纪念日放假办法 第二条, as in force in each year (国务院令 270, 513, 644,
 * 795). A floor: a year's list moves further days, never these.
 */
import { getLunarDate } from 'chinese-days';
import { getSolarTermDate } from 'chinese-days';
import { addDays } from './shanghai';

interface Law {
  /** The first whole year under it; before 2000 nothing is counted here. */
  readonly from: number;
  /** 'MM-DD' */
  readonly fixed: readonly string[];
  /** Days of Spring Festival, counted from the first day of the first month: -1 is the eve. */
  readonly spring: readonly number[];
  /** Qingming, Dragon Boat and Mid-Autumn. */
  readonly festivals: boolean;
}

const NATIONAL_DAY = ['10-01', '10-02', '10-03'];

/** The newest first. */
const LAWS: readonly Law[] = [
  { from: 2025, fixed: ['01-01', '05-01', '05-02', ...NATIONAL_DAY], spring: [-1, 0, 1, 2], festivals: true },
  { from: 2014, fixed: ['01-01', '05-01', ...NATIONAL_DAY], spring: [0, 1, 2], festivals: true },
  { from: 2008, fixed: ['01-01', '05-01', ...NATIONAL_DAY], spring: [-1, 0, 1], festivals: true },
  {
    from: 2000,
    fixed: ['01-01', '05-01', '05-02', '05-03', ...NATIONAL_DAY],
    spring: [0, 1, 2],
    festivals: false,
  },
];

/** The package's tables of the lunar calendar end here; the days fixed by the sun are known without them. */
const LAST_LUNAR_YEAR = 2099;

/**
 * The package reads 'YYYY-MM-DD' in the zone of the process: west of Greenwich as the day before. What it says of a text is right all the same (its tables shift with it); a day that
 * it names itself is put right by this.
 */
const inZone = (day: string): string => addDays(day, getLunarDate('2000-01-01').date === '2000-01-01' ? 0 : 1);

/** The day of the lunar calendar within the year's span in which it can fall. */
function lunarDay(year: number, month: number, day: number, from: string): string {
  for (let at = `${year}-${from}`; at.startsWith(String(year)); at = addDays(at, 1)) {
    const found = getLunarDate(at);
    if (found.lunarMon === month && found.lunarDay === day && !found.isLeap) return at;
  }
  throw new RangeError(`No day ${month}/${day} of the lunar calendar in ${year}`);
}

function make(year: number): ReadonlySet<string> {
  const law = LAWS.find(({ from }) => year >= from);
  if (!law) return new Set();
  const fixed = law.fixed.map((day) => `${year}-${day}`);
  if (year > LAST_LUNAR_YEAR) return new Set(fixed);
  const newYear = lunarDay(year, 1, 1, '01-20');
  const festivals = [getSolarTermDate(year, 4, 'pure_brightness')].map(inZone);
  return new Set([
    ...fixed,
    ...law.spring.map((offset) => addDays(newYear, offset)),
    ...(law.festivals ? [...festivals, lunarDay(year, 5, 5, '05-25'), lunarDay(year, 8, 15, '09-05')] : []),
  ]);
}

const made = new Map<number, ReadonlySet<string>>();

/** The statutory days off of a year, 'YYYY-MM-DD'. */
export function statutoryDays(year: number): ReadonlySet<string> {
  const known = made.get(year) ?? make(year);
  made.set(year, known);
  return known;
}
