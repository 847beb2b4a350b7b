import * as fc from 'fast-check';
import { decideCancellation, decideRegistration, movesUp } from '../../../cloudfunctions/domain/registration';
import type { Registration, RegistrationRequest } from '../../../cloudfunctions/domain/registration';
import { refusalOf } from '../builders/refusal';

const startsAt = 1_000_000;
const registration = (overrides: Partial<Registration> = {}): Registration => ({
  personId: 'p1',
  venueId: 'main',
  state: 'registered',
  at: 10,
  ...overrides,
});
const request = (overrides: Partial<RegistrationRequest> = {}): RegistrationRequest => ({
  session: {
    status: 'published',
    startsAt,
    venues: [
      { venueId: 'main', capacity: 2 },
      { venueId: 'branch', capacity: 1 },
    ],
  },
  venueId: 'main',
  existing: null,
  registered: 0,
  waiting: 0,
  now: startsAt - 1,
  ...overrides,
});

describe('R-ATTEND 1: asking for a place', () => {
  it.each([
    ['the last free place', { registered: 1 }, { state: 'registered', position: null }],
    ['a full venue', { registered: 2 }, { state: 'waiting', position: 1 }],
    ['behind two who wait', { registered: 2, waiting: 2 }, { state: 'waiting', position: 3 }],
    ['a free place that others wait for', { registered: 1, waiting: 1 }, { state: 'waiting', position: 2 }],
    [
      'again after cancelling',
      { existing: registration({ state: 'cancelled' }) },
      { state: 'registered', position: null },
    ],
  ])('%s', (_name, overrides, expected) => {
    expect(decideRegistration(request(overrides))).toEqual({ outcome: 'placed', ...expected });
  });

  it('gives the same place again, even after the start or a cancelled session', () => {
    const existing = registration({ state: 'waiting' });
    const session = { ...request().session, status: 'cancelled' as const };
    expect(decideRegistration(request({ existing, session, now: startsAt + 1 }))).toEqual({
      outcome: 'repeated',
      registration: existing,
    });
  });

  it.each([
    ['REGISTRATION_CLOSED', { now: startsAt }],
    ['SESSION_CANCELLED', { session: { ...request().session, status: 'cancelled' as const } }],
    ['SESSION_NOT_PUBLISHED', { session: { ...request().session, status: 'unpublished' as const } }],
    ['VENUE_UNKNOWN', { venueId: 'elsewhere' }],
    ['REGISTERED_AT_OTHER_VENUE', { existing: registration({ venueId: 'branch' }) }],
  ])('%s', (code, overrides) => {
    expect(refusalOf(() => decideRegistration(request(overrides)))).toMatchObject({ code });
  });
});

describe('R-ATTEND 1: cancelling until the start', () => {
  it.each([
    ['a place', registration(), startsAt - 1, { outcome: 'cancelled', freesPlace: true }],
    ['a place in the queue', registration({ state: 'waiting' }), 5, { outcome: 'cancelled', freesPlace: false }],
    ['twice', registration({ state: 'cancelled' }), startsAt + 5, { outcome: 'repeated', freesPlace: false }],
  ])('%s', (_name, existing, now, expected) => {
    expect(decideCancellation({ startsAt }, existing, now)).toEqual(expected);
  });
  it.each([
    ['REGISTRATION_CLOSED', registration(), startsAt],
    ['NOT_REGISTERED', null, 5],
  ])('%s', (code, existing, now) => {
    expect(refusalOf(() => decideCancellation({ startsAt }, existing, now))).toMatchObject({ code });
  });
});

describe('R-ATTEND 1: the waiting list moves up by itself', () => {
  const queue = [
    registration({ personId: 'late', state: 'waiting', at: 30 }),
    registration({ personId: 'taken' }),
    registration({ personId: 'b', state: 'waiting', at: 20 }),
    registration({ personId: 'gone', state: 'cancelled', at: 1 }),
    registration({ personId: 'a', state: 'waiting', at: 20 }),
  ];
  it.each([
    [1, []],
    [2, ['a']],
    [3, ['a', 'b']],
    [9, ['a', 'b', 'late']],
    [0, []],
  ])('with a capacity of %d', (capacity, expected) => {
    expect(movesUp(queue, capacity).map((next) => next.personId)).toEqual(expected);
  });

  it('never exceeds the capacity, never leaves a place free while somebody waits, whatever the order', () => {
    const any = fc.array(
      fc.record({
        personId: fc.uuid(),
        venueId: fc.constant('main'),
        state: fc.constantFrom('registered' as const, 'waiting' as const, 'cancelled' as const),
        at: fc.nat(20),
      }),
    );
    fc.assert(
      fc.property(any, fc.nat(30), (all, capacity) => {
        const moved = movesUp(all, capacity);
        const taken = all.filter((one) => one.state === 'registered').length;
        const waiting = all.filter((one) => one.state === 'waiting').length;
        expect(moved.length).toBe(Math.min(waiting, Math.max(0, capacity - taken)));
        expect(movesUp([...all].reverse(), capacity)).toEqual(moved);
      }),
    );
  });
});
