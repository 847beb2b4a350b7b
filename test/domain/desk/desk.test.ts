import { browserName, closedBy, closesAt, isForgotten, networkOf } from '../../../cloudfunctions/domain/desk';

const LIMITS = { idleMinutes: 30, longestHours: 10, keptDays: 30 };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
    'Chrome 120 · Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/119.0.1',
    'Edge 119 · Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Safari/605.1.15',
    'Safari 17 · macOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', 'Firefox 121 · Linux'],
  ['Mozilla/5.0 (X11; Linux aarch64) UOS AppleWebKit/537.36 Chrome/95.0 Safari/537.36', 'Chrome 95 · 统信 UOS'],
  ['Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/86.0 Safari/537.36 QIHU 360SE', '360 浏览器 · Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari 17 · iPhone',
  ],
  ['curl/8.0', '未知浏览器'],
  ['', '未知浏览器'],
  ['<script>Chrome/1</script>', 'Chrome 1'],
])('of %s the person reads %s', (header, name) => expect(browserName(header)).toBe(name));

test.each([
  ['203.0.113.7', '203.0.113.*'],
  ['::ffff:203.0.113.7', '203.0.113.*'],
  ['2001:db8:12:34::1', '2001:db8:12:*'],
  ['', ''],
  ['unknown', ''],
  ['203.0.113.7, 10.0.0.1', ''],
  ['<b>:1:2:3', ''],
])('of the address %s as much is shown as %s', (address, shown) => expect(networkOf(address)).toBe(shown));

/** Opened at 0; ends at 10 h whatever is done. */
const opened = { seenAt: 0, endsAt: 10 * HOUR, endedAt: null };

test.each([
  ['just opened', opened, 0, null],
  ['left alone for 29:59', opened, 30 * MINUTE - 1, null],
  ['left alone for 30:00', opened, 30 * MINUTE, 'idle'],
  ['used a minute before its longest time', { ...opened, seenAt: 10 * HOUR - MINUTE }, 10 * HOUR - 1, null],
  ['after its longest time', { ...opened, seenAt: 10 * HOUR - MINUTE }, 10 * HOUR, 'longest'],
  ['ended on the phone', { ...opened, endedAt: MINUTE }, MINUTE, 'ended'],
  ['seen by a clock that is ahead', { ...opened, seenAt: 5_000 }, 0, null],
] as const)('a desk %s', (_what, desk, now, why) => expect(closedBy(desk, LIMITS, now)).toBe(why));

test('it closes when nobody has been there for half an hour, and never later than after ten hours', () => {
  expect(closesAt(opened, LIMITS)).toBe(30 * MINUTE);
  expect(closesAt({ ...opened, seenAt: 9 * HOUR + 45 * MINUTE }, LIMITS)).toBe(10 * HOUR);
});

test('its record is forgotten thirty days after it was over', () => {
  expect(isForgotten(opened, LIMITS, 10 * HOUR + 30 * DAY - 1)).toBe(false);
  expect(isForgotten(opened, LIMITS, 10 * HOUR + 30 * DAY)).toBe(true);
  expect(isForgotten({ ...opened, endedAt: HOUR }, LIMITS, HOUR + 30 * DAY)).toBe(true);
});
