import * as fc from 'fast-check';
import { capEligible, countHeads, lowerHeads } from '../../../cloudfunctions/domain/attendance';
import type { Evidence } from '../../../cloudfunctions/domain/attendance';
import { evidence, startsAt } from '../builders/attendance';
import { refusalOf } from '../builders/refusal';

const audience: Parameters<typeof countHeads>[2] = [
  { id: 'sme-manager', label: '中小企业中高级管理人员', eligible: true, clause: '二（一）' },
  { id: 'other', label: '其他人员', eligible: false, clause: '二（一）' },
];
const count = (rows: Evidence[], screenshots = {}) => countHeads(rows, ['main', 'branch'], audience, screenshots);

const room = [
  evidence('p1'),
  evidence('p2', { venueId: 'branch' }),
  evidence('p3', { scanned: false }),
  evidence('p4', { scanned: false, staffReason: '老人机无法扫码' }),
  evidence('p5', { signed: false }),
  evidence('p6', { kind: 'other' }),
  evidence('p7', { kind: null, venueId: 'branch' }),
  evidence('p8', { signed: false, scanned: false, staffReason: '在场' }),
];

describe('R-ATTEND 8: actual attendees and eligible heads', () => {
  it('counts each kind of evidence separately and the people who have what it takes', () => {
    // Signed: p1 p2 p3 p4 p6 p7 = 6. Scanned: p1 p2 p5 p6 p7 = 5. Actual: p1 p2 p4 p6 p7 = 5; of these p6, p7 not eligible.
    expect(count(room, { main: 4 })).toMatchObject({
      signIn: 6,
      scan: 5,
      screenshot: 4,
      actual: 5,
      eligible: 3,
      venues: [
        { venueId: 'main', signIn: 4, scan: 3, screenshot: 4, actual: 3, eligible: 2 },
        { venueId: 'branch', signIn: 2, scan: 2, screenshot: null, actual: 2, eligible: 1 },
      ],
    });
  });

  it('names the actual attendees by venue, which the follow-up draws from', () => {
    expect(count(room).attendees.map((person) => person.attendeeId)).toEqual(['p2', 'p7', 'p1', 'p4', 'p6']);
  });

  it('takes the rows of one person together, at the venue of the first', () => {
    const twice = [
      evidence('p1', { venueId: 'branch', at: startsAt + 1, signed: false }),
      evidence('p1', { scanned: false }),
    ];
    expect(count(twice)).toMatchObject({ actual: 1, scan: 1, venues: [{ actual: 1 }, { actual: 0 }] });
    expect(count([...twice].reverse())).toEqual(count(twice));
  });

  it('explains itself with rule, clause and arithmetic', () => {
    const { actualTrace, eligibleTrace } = count(room);
    expect(actualTrace).toMatchObject({ rule: 'R-ATTEND 8', clause: '附件2 三（一）', exact: '5' });
    expect(actualTrace.arithmetic).toContain('有签名且有扫码 4 人 + 有签名且经工作人员确认 1 人 = 5 人');
    expect(eligibleTrace).toMatchObject({ clause: '二（一）', exact: '3' });
  });

  it('gives rows of zeroes for nobody', () => {
    expect(count([])).toMatchObject({
      actual: 0,
      eligible: 0,
      screenshot: null,
      venues: [{ actual: 0 }, { actual: 0 }],
    });
  });

  it('adds up over the venues, whatever the order of the rows', () => {
    const row = fc
      .tuple(fc.nat(9), fc.constantFrom('main', 'branch'), fc.nat(3), fc.boolean(), fc.boolean())
      .map(([n, venueId, at, signed, scanned]) => evidence(`p${n}`, { venueId, at, signed, scanned }));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const heads = count(rows);
        expect(heads.venues.reduce((sum, venue) => sum + venue.actual, 0)).toBe(heads.actual);
        expect(heads.eligible).toBeLessThanOrEqual(heads.actual);
        expect(heads.actual).toBeLessThanOrEqual(heads.signIn);
        expect(count([...rows].reverse())).toEqual(heads);
      }),
    );
  });
});

describe('R-ATTEND 8: the evaluator lowers, never raises', () => {
  const { actualTrace, eligibleTrace } = count(room);

  it('keeps both figures and the reason', () => {
    expect(lowerHeads(actualTrace, 4, 'evaluator-1', ' 录像中只见 4 人 ')).toMatchObject({
      exact: '4',
      judgement: { by: 'evaluator-1', reason: '录像中只见 4 人', from: '5', to: '4' },
    });
  });

  it.each([
    ['NUMBER_MAY_ONLY_BE_LOWERED', 6, '多算一人'],
    ['NUMBER_MAY_ONLY_BE_LOWERED', 5, '照旧不动'],
    ['INVALID_INPUT', -1, '不能为负'],
    ['INVALID_INPUT', 2.5, '不能为半'],
    ['INVALID_INPUT', 4, '  '],
  ])('%s: to %d', (code, to, reason) => {
    expect(refusalOf(() => lowerHeads(actualTrace, to, 'evaluator-1', reason))).toMatchObject({ code });
  });

  it('never leaves more eligible than actual', () => {
    const lowered = lowerHeads(actualTrace, 2, 'evaluator-1', '录像中只见 2 人');
    expect(capEligible(eligibleTrace, lowered)).toMatchObject({ exact: '2' });
    expect(capEligible(eligibleTrace, actualTrace)).toBe(eligibleTrace);
  });
});
