import * as fc from 'fast-check';
import {
  auditRoster,
  auditSize,
  drawSample,
  verifyAudit,
  type AuditScope,
  type PublishedAudit,
} from '../../../cloudfunctions/domain/followup';
import { people, publishedDraw, rules } from '../builders/followup';

const SCOPES: readonly AuditScope[] = ['double', 'all', 'later'];

test.each([
  // scope, first sample, who is left, called
  ['double', 2, 19, 4],
  ['double', 2, 3, 3],
  ['all', 2, 19, 19],
  ['later', 2, 0, 0],
  ['later', 2, 1, 1],
  ['later', 0, 20, 1],
  ['later', 5, 21, 2],
  ['later', 5, 101, 6],
] as const)('R-FOLLOWUP 5: an audit “%s” after a sample of %d, with %d left, calls %d', (scope, first, left, size) => {
  expect(auditSize(scope, first, left, rules)).toBe(size);
});

const venues = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 1, max: 20 }), {
  minKeys: 1,
  maxKeys: 3,
});

/** A sample, and an audit of those whom it did not call, with people who count only since the list was frozen. */
function audited(scope: AuditScope, listed: Record<string, number>, late: Record<string, number>) {
  const sample = publishedDraw(people(listed));
  const called = sample.venues.flatMap(({ picks }) => picks);
  const since = people(late).map((one) => ({ ...one, attendeeId: `L${one.attendeeId}` }));
  const roster = auditRoster(scope, { roster: sample.roster, since }, called);
  const size = auditSize(scope, sample.sizes[0] ?? 0, roster.length, rules);
  const audit: PublishedAudit = {
    ...publishedDraw(roster, size),
    scope,
    excluded: called,
    since: since.map(({ attendeeId }) => attendeeId),
  };
  return { sample, called, since, audit };
}

test('R-FOLLOWUP 5: whoever counts only since the list was frozen can be drawn by every audit, and every draw can be repeated', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCOPES), venues, venues, (scope, listed, late) => {
      const { sample, called, since, audit } = audited(scope, listed, late);
      expect(verifyAudit(sample, called, audit, rules)).toEqual({ ok: true, differences: [] });
      const within = new Set(audit.roster.map(({ attendeeId }) => attendeeId));
      expect(since.every(({ attendeeId }) => within.has(attendeeId))).toBe(true);
      if (scope !== 'later') return;
      expect(within.size).toBe(since.length);
      expect(drawSample(audit.roster, 'seed', audit.sizes[0] ?? 0).size).toBeGreaterThan(0);
    }),
  );
});

test('R-FOLLOWUP 5: one left out of the later ones, one of the frozen list put among them, fewer called: found', () => {
  const of = (change: (audit: PublishedAudit, listed: string) => Partial<PublishedAudit>) => {
    const { sample, called, audit } = audited('later', { main: 30 }, { main: 41 });
    const first = sample.roster[0]?.attendeeId ?? '';
    return verifyAudit(sample, called, { ...audit, ...change(audit, first) }, rules).differences;
  };
  expect(of(() => ({}))).toEqual([]);
  expect(of(({ since }) => ({ since: since.slice(1) }))).toContain('excluded');
  expect(of(({ since }, listed) => ({ since: [...since, listed] }))).toContain('excluded');
  expect(of(() => ({ sizes: [1] }))).toContain('size');
  expect(of(() => ({ scope: 'all' }))).toContain('excluded');
});
