import * as fc from 'fast-check';
import {
  distanceMetres,
  isGenuinePoster,
  parsePosterScene,
  posterRef,
  posterRefusal,
  posterScene,
  verifyPosterMoment,
} from '../../../cloudfunctions/domain/attendance';
import { endsAt, keyOf, rules, session, startsAt } from '../builders/attendance';

const key = keyOf('session-1');
const scene = posterScene(key, 'session-1', 'main');
const venue = { place: { latitude: 40.8, longitude: 111.7 }, radiusMetres: 300 };

describe('R-ATTEND 5: the scene of a poster', () => {
  it('has at most 32 characters of those that WeChat allows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (sessionId, venueId) => {
        expect(posterScene(key, sessionId, venueId)).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{32}$/);
      }),
    );
  });
  it('leads to its venue and is genuine there only', () => {
    expect(parsePosterScene(scene)?.ref).toBe(posterRef('session-1', 'main'));
    expect(isGenuinePoster(key, scene, 'session-1', 'main')).toBe(true);
    expect(isGenuinePoster(key, scene, 'session-1', 'branch')).toBe(false);
    expect(isGenuinePoster(keyOf('session-2'), scene, 'session-1', 'main')).toBe(false);
  });
  it('is refused with any one character altered', () => {
    fc.assert(
      fc.property(fc.nat(31), fc.constantFrom(...'ABCabc019-_'), (at, other) => {
        fc.pre(scene[at] !== other);
        expect(isGenuinePoster(key, scene.slice(0, at) + other + scene.slice(at + 1), 'session-1', 'main')).toBe(false);
      }),
    );
  });
  it.each(['', 'a=1', scene.slice(1), `X${scene.slice(1)}`])('no scene of ours: %j', (text) =>
    expect(parsePosterScene(text)).toBeNull(),
  );
});

describe('R-ATTEND 5: a poster counts only with a location or a confirmation', () => {
  // One degree of latitude is 2π × 6,371,008.8 m / 360 = 111,195.08 m; 0.0026° = 289 m, 0.0028° = 311 m.
  const north = (degrees: number) => ({ latitude: 40.8 + degrees, longitude: 111.7 });
  it.each([
    ['at the venue', { location: north(0), venue, staffConfirmed: false }, null],
    ['289 m away', { location: north(0.0026), venue, staffConfirmed: false }, null],
    ['311 m away', { location: north(0.0028), venue, staffConfirmed: false }, 'TOO_FAR_FROM_VENUE'],
    ['no location', { location: null, venue, staffConfirmed: false }, 'LOCATION_REQUIRED'],
    ['a venue without a position', { location: north(0), venue: null, staffConfirmed: false }, 'LOCATION_REQUIRED'],
    ['confirmed by staff', { location: north(1), venue, staffConfirmed: true }, null],
  ])('%s', (_name, presence, reason) => expect(posterRefusal(presence)).toBe(reason));

  it('measures by the haversine formula', () => {
    expect(distanceMetres(north(0), north(1))).toBeCloseTo(111_195.08, 1);
    // Along the parallel of 60° a degree is half as long, less the chord's sag: 55,597.5 − 0.5 m.
    expect(distanceMetres({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 })).toBeCloseTo(55_597, -1);
    expect(distanceMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015_114.4, 0);
  });

  it.each([
    ['SIGN_IN_NOT_OPEN', session(), startsAt - 3_600_001],
    ['SIGN_IN_CLOSED', session(), endsAt + 1],
    ['SESSION_CANCELLED', session({ status: 'cancelled' }), startsAt],
    ['SESSION_NOT_PUBLISHED', session({ status: 'unpublished' }), startsAt],
  ])('%s as for the screen', (reason, of, at) => {
    expect(verifyPosterMoment(of, 'main', at, rules)).toEqual({ ok: false, reason });
  });
});
