/** What the visitor's screens decide without a screen: days, phases, calendar files, maps, regions. */
import fc from 'fast-check';
import { calendarFile, type CalendarEvent } from '../../src/components/session/calendar-file';
import { sessionState } from '../../src/components/session/state';
import { daysBetween, daysLeftText, soonText } from '../../src/components/session/when';
import { dayByKey } from '../../src/pages/calendar/grid-keys';
import { weekOf } from '../../src/pages/calendar/month';
import { isNear } from '../../src/pages/home/region';
import { addressOf } from '../../src/pages/policy-detail/address';
import { mapLink } from '../../src/pages/session-detail/map';
import { phaseOf, type Phase } from '../../src/pages/session-detail/phase';
import { byPolicy } from '../../src/pages/policy-list/group';
import type { PolicyHit } from '../../src/services/types';
import { aDetail, aSummary, aVenue } from './builders/session';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));

const at = (time: string): number => Date.parse(`2026-06-${time}:00+08:00`);

describe('the month’s grid by keyboard', () => {
  test.each([
    ['ArrowLeft', '2026-06-01', '2026-05-31'],
    ['ArrowRight', '2026-06-30', '2026-07-01'],
    ['ArrowUp', '2026-06-10', '2026-06-03'],
    ['ArrowDown', '2026-06-10', '2026-06-17'],
    ['Home', '2026-06-10', '2026-06-08'],
    ['End', '2026-06-10', '2026-06-14'],
    ['PageUp', '2026-07-31', '2026-06-30'],
    ['PageDown', '2027-01-31', '2027-02-28'],
    ['PageDown', '2026-12-15', '2027-01-15'],
  ])('%s from %s leads to %s', (key, from, to) => expect(dayByKey(from, key)).toBe(to));
  test('other keys are left to the browser', () => expect(dayByKey('2026-06-10', 'Tab')).toBeUndefined());
  test('a week is Monday to Sunday, over the end of a month too', () => {
    expect(weekOf('2026-07-01')).toEqual([
      '2026-06-29',
      '2026-06-30',
      '2026-07-01',
      '2026-07-02',
      '2026-07-03',
      '2026-07-04',
      '2026-07-05',
    ]);
    expect(weekOf('2026-06-28')[0]).toBe('2026-06-22');
  });
});

describe('days in words', () => {
  test.each([
    ['10T23:59', '11T00:30', '明天'],
    ['10T08:00', '10T23:00', '今天'],
    ['10T10:00', '13T09:00', '3 天后'],
    ['10T10:00', '24T09:00', '14 天后'],
    ['10T10:00', '25T09:00', ''],
    ['10T10:00', '09T09:00', ''],
  ])('at %s a session on %s is “%s”', (now, start, text) => expect(soonText(at(start), at(now))).toBe(text));
  test.each([
    ['2026-06-10', '今天到期'],
    ['2026-06-11', '只剩 1 天'],
    ['2026-07-10', '还剩 30 天'],
  ])('a policy valid until %s on 10 June: %s', (day, text) => expect(daysLeftText(day, '2026-06-10')).toBe(text));
  test('days between are whole over the end of a year', () => expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1));
});

describe('sessionState', () => {
  const now = at('10T10:00');
  test.each([
    [{ status: 'cancelled' as const, mine: 'registered' as const }, 'cancelled'],
    [{ endAt: now }, 'over'],
    [{ mine: 'waiting' as const }, 'waiting'],
    [{ startAt: now }, 'running'],
    [{ capacity: 12, registered: 12 }, 'full'],
    [{ capacity: 12, registered: 11 }, 'open'],
    [{ capacity: 0, registered: 0, online: true }, 'unlimited'],
  ])('%j is %s', (change, state) => expect(sessionState(aSummary(change), now)).toBe(state));
});

describe('phaseOf: one thing to do at any moment (R-ATTEND 2, R-FEEDBACK 1)', () => {
  const registered = { registration: 'registered' as const };
  const signed = { ...registered, scannedAt: at('12T08:30'), signedAt: at('12T08:31') };
  test.each<[string, Parameters<typeof aDetail>, string, Phase]>([
    ['nobody yet', [{}, {}], '10T10:00', { now: 'register' }],
    ['registered, early', [{}, registered], '10T10:00', { now: 'wait-sign-in', from: at('12T08:00') }],
    ['registered, sign-in open', [{}, registered], '12T08:00', { now: 'sign-in' }],
    ['a walk-in where allowed', [{}, {}], '12T08:30', { now: 'sign-in' }],
    ['no walk-ins, before the start', [{ walkInsAllowed: false }, {}], '12T08:30', { now: 'register' }],
    ['no walk-ins, begun', [{ walkInsAllowed: false }, {}], '12T09:00', { now: 'closed' }],
    ['signed, before the feedback', [{}, signed], '12T09:30', { now: 'wait-feedback', from: at('12T10:30') }],
    ['signed, feedback open', [{}, signed], '12T10:30', { now: 'feedback' }],
    ['signed, feedback closed', [{}, signed], '12T14:00', { now: 'over' }],
    ['feedback given', [{}, { ...signed, feedbackGiven: true }], '12T10:40', { now: 'given' }],
    ['never came', [{}, registered], '12T12:00', { now: 'over' }],
    ['cancelled goes before all', [{ status: 'cancelled' }, signed], '12T10:40', { now: 'cancelled' }],
  ])('%s', (_name, detail, now, phase) => expect(phaseOf(aDetail(...detail), at(now))).toEqual(phase));
});

describe('the calendar’s file (RFC 5545)', () => {
  const event: CalendarEvent = {
    uid: 's1@policy-lecture-hall',
    title: '税费减免；新政, 与“汇算清缴”',
    place: '示例会场 呼和浩特市示例路11号',
    notes: '第一行\n第二行\\完',
    url: 'http://127.0.0.1/#/pages/session-detail/index?sessionId=s1',
    startAt: at('11T09:00'),
    endAt: at('11T12:00'),
    alarmMinutes: 60,
    sequence: 2,
    cancelled: false,
  };
  const unfolded = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');
  const lines = unfolded(calendarFile(event, at('10T10:00')));
  test.each([
    'DTSTAMP:20260610T020000Z',
    'DTSTART:20260611T010000Z',
    'DTEND:20260611T040000Z',
    'SEQUENCE:2',
    'STATUS:CONFIRMED',
    'SUMMARY:税费减免；新政\\, 与“汇算清缴”',
    'DESCRIPTION:第一行\\n第二行\\\\完',
    'TRIGGER:-PT60M',
  ])('has %s', (line) => expect(lines).toContain(line));
  test('a cancelled one says so', () =>
    expect(unfolded(calendarFile({ ...event, cancelled: true }, 0))).toContain('STATUS:CANCELLED'));
  test('no line of more than 75 octets, every line ends in CRLF, and folding loses nothing', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (notes) => {
        const file = calendarFile({ ...event, notes }, 0);
        expect(file.endsWith('\r\n')).toBe(true);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
        const found = unfolded(file).find((line) => line.startsWith('DESCRIPTION:')) ?? '';
        const read = found
          .slice('DESCRIPTION:'.length)
          .replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        expect(read).toBe(notes.replace(/\r\n|\r/g, '\n'));
      }),
    ));
});

test.each([
  [{ latitude: 40.846, longitude: 111.752 }, 'geo:40.846,111.752?q=40.846,111.752(%E7%A4%BA%E4%BE%8B%E5%8E%85)'],
  [null, 'geo:0,0?q=%E7%A4%BA%E4%BE%8B%E8%B7%AF%201%20%E5%8F%B7%20%E7%A4%BA%E4%BE%8B%E5%8E%85'],
])('the way to a venue at %j', (position, link) =>
  expect(mapLink(aVenue({ name: '示例厅', address: '示例路 1 号', position }))).toBe(link),
);

test.each([
  [{ regionId: '150200' as const }, true],
  [{ regionId: '150100' as const }, false],
  [{ regionId: '150100' as const, mode: 'network-video' as const }, true],
  [{ regionId: '150000' as const, online: true }, true],
])('near 包头: %j is %s', (change, near) => expect(isNear(aSummary(change), '150200')).toBe(near));

test('a share card leads to the very article', () => {
  expect(addressOf('p1', 'a7')).toBe('/pages/policy-detail/index?policyId=p1&articleId=a7');
  expect(addressOf('p1', undefined)).toBe('/pages/policy-detail/index?policyId=p1');
});

test('articles of one policy stand under one another, in the order of the search', () => {
  const hits = ['a', 'b', 'a'].map((policyId, index) => ({ policyId, articleId: String(index) }) as PolicyHit);
  expect(byPolicy(hits).map(({ policyId, hits: own }) => [policyId, own.map(({ articleId }) => articleId)])).toEqual([
    ['a', ['0', '2']],
    ['b', ['1']],
  ]);
});
