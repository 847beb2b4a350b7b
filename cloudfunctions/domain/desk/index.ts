/** A desk: a browser that a person opened with the phone. What its code and its session are at a moment, and what a browser is called. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time';

interface Limits {
  readonly idleMinutes: number;
  readonly longestHours: number;
  readonly keptDays: number;
}

interface Open {
  seenAt: number;
  endsAt: number;
  endedAt: number | null;
}

/** When a desk that nobody touches is closed (epoch ms). */
export const closesAt = ({ seenAt, endsAt }: Pick<Open, 'seenAt' | 'endsAt'>, { idleMinutes }: Limits): number =>
  Math.min(endsAt, seenAt + idleMinutes * MINUTE_MS);

/** Why a desk is closed; null while it is open. */
export function closedBy(desk: Open, limits: Limits, now: number): 'ended' | 'idle' | 'longest' | null {
  if (desk.endedAt !== null) return 'ended';
  if (desk.endsAt <= now) return 'longest';
  return closesAt(desk, limits) <= now ? 'idle' : null;
}

/** Whether the record of a desk is not needed any more. */
export const isForgotten = (desk: Open, { keptDays }: Limits, now: number): boolean =>
  Math.min(desk.endedAt ?? desk.endsAt, desk.endsAt) + keptDays * DAY_MS <= now;

export const longestMs = ({ longestHours }: Limits): number => longestHours * HOUR_MS;

const BROWSERS: readonly (readonly [name: string, found: RegExp])[] = [
  ['微信', /MicroMessenger\/(\d+)/],
  ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
  ['360 浏览器', /QIHU|360[SE]E/],
  ['QQ 浏览器', /QQBrowser\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+)[^ ]* .*Safari/],
];
const SYSTEMS: readonly (readonly [name: string, found: RegExp])[] = [
  ['Windows', /Windows NT/],
  ['iPad', /iPad/],
  ['iPhone', /iPhone/],
  ['Android', /Android/],
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['macOS', /Mac OS X/],
  ['统信 UOS', /UOS/],
  ['麒麟', /Kylin/i],
  ['Linux', /Linux/],
];

/** What the person reads of the browser: its name and system, of the header that it sends about itself, and nothing else of that. */
export function browserName(userAgent: string): string {
  const browser = BROWSERS.map(([name, found]) => [name, found.exec(userAgent)] as const).find(([, match]) => match);
  const system = SYSTEMS.find(([, found]) => found.test(userAgent));
  if (!browser && !system) return '未知浏览器';
  const [name = '浏览器', match] = browser ?? [];
  return [match?.[1] ? `${name} ${match[1]}` : name, system?.[0]].filter((part) => part !== undefined).join(' · ');
}

/** As much of a network address as tells one's own office from elsewhere; empty when there is none. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address.trim());
  if (four) return `${four.slice(1).join('.')}.*`;
  const groups = address.trim().toLowerCase().split(':');
  return groups.length > 3 && groups.every((group) => /^[0-9a-f]{0,4}$/.test(group))
    ? `${groups.slice(0, 3).join(':')}:*`
    : '';
}
