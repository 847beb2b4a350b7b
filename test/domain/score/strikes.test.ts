import fc from 'fast-check';
import { countHeads, type Evidence } from '../../../cloudfunctions/domain/attendance';
import { premiumVerdict } from '../../../cloudfunctions/domain/modes';
import { gradeOf, sessionSubsidy } from '../../../cloudfunctions/domain/money';
import { scoreSession } from '../../../cloudfunctions/domain/score';
import { exact } from '../../../cloudfunctions/domain/exact';
import { lectureHall2018, rulesAt } from '../../../cloudfunctions/programmes';
import { followupStanding, type FollowupCallDoc } from '../../../cloudfunctions/records/followup';
import { evidenceFor } from '../../../cloudfunctions/functions/evaluation/evidence';
import { judgedHeads } from '../../../cloudfunctions/functions/evaluation/judged-heads';
import type { SessionFacts } from '../../../cloudfunctions/functions/evaluation/facts';
import type { Judgement } from '../../../cloudfunctions/contract/evaluation';

const rules = rulesAt(lectureHall2018, '2026-03-10');

interface One {
  signed: boolean;
  scanned: boolean;
  staff: boolean;
  kind: 'sme-manager' | 'other';
  answered: boolean;
  called: boolean;
  tookPart: boolean;
  rating: number;
  main: boolean;
}

const one: fc.Arbitrary<One> = fc.record({
  signed: fc.boolean(),
  scanned: fc.boolean(),
  staff: fc.boolean(),
  kind: fc.constantFrom('sme-manager' as const, 'other' as const),
  answered: fc.boolean(),
  called: fc.boolean(),
  tookPart: fc.boolean(),
  rating: fc.integer({ min: 0, max: 100 }),
  main: fc.boolean(),
});

const judgement: Judgement = {
  screenshotHeads: 0,
  actualHeads: null,
  eligibleHeads: null,
  slidesAccepted: false,
  slidesReason: '',
  completeness: 0,
  completenessReason: '',
  acceptedPhotos: [],
  rejectedPhotos: [],
  recordedMinutes: null,
  moves: [],
  explained: [],
  remarks: '',
};

const evidenceOf = (person: One, id: number, struck: boolean): Evidence => {
  const was = { signed: person.signed, scanned: person.scanned, staffReason: person.staff ? '示例' : null };
  const rest = { personId: `p${id}`, venueId: person.main ? 'v1' : 'v2', at: id, kind: person.kind };
  return struck
    ? { ...rest, signed: false, scanned: false, staffReason: null, struck: { by: 'e', reason: '示例代签', was } }
    : { ...rest, ...was };
};

/** Heads, score, premium label, grade and amount of these people with some of them struck, by the functions of the evaluation. */
function result(people: readonly One[], struck: ReadonlySet<number>, judged: Partial<Judgement>) {
  const heads = countHeads(
    people.map((person, id) => evidenceOf(person, id, struck.has(id))),
    ['v1', 'v2'],
    rules.parameters.audienceKinds.value,
  );
  const attended = new Set(heads.attendees.map(({ attendeeId }) => attendeeId));
  const calls = people.flatMap((person, id): FollowupCallDoc[] =>
    person.called && person.signed
      ? [
          {
            _id: `c${id}`,
            sessionId: 's',
            userId: `p${id}`,
            venueId: 'v1',
            ownerId: null,
            order: id,
            state: 'reached',
            replaces: null,
            outcome: { tookPart: person.tookPart, rating: person.rating, charged: false, at: 0 },
          },
        ]
      : [],
  );
  const facts = {
    session: { mode: 'county-park', classHours: 3, startAt: 0, endAt: 10_800_000, venues: [{ capacity: 1000 }] },
    heads,
    validAnswers: people.filter((person, id) => person.answered && attended.has(`p${id}`)).length,
    materials: null,
    files: [],
    followup: followupStanding(calls, new Set(heads.struck)),
  } as unknown as SessionFacts;
  const full = { ...judgement, ...judged };
  const counted = judgedHeads(facts, full, 'e');
  const { evidence } = evidenceFor(rules, facts, full, counted, 'e', '示例理由');
  const score = scoreSession(rules, evidence);
  const grade = gradeOf(rules, score.value);
  const eligibleHeads = Number(counted.eligible.exact);
  const subsidy = sessionSubsidy(rules, {
    grade,
    eligibleHeads,
    meetsMinimum: score.meetsMinimum,
    sessionFailed: grade.id === 'fail',
    failedSessionPays: true,
  });
  const mainHeads = Math.min(heads.venues[0]?.actual ?? 0, Number(counted.actual.exact));
  return {
    total: score.value,
    parts: (score.trace.parts ?? []).map((part) => exact(part.exact)),
    premium: premiumVerdict(rules, mainHeads).verdict === 'met',
    rateFen: grade.rateFen,
    amountFen: subsidy.amountFen,
    counts: [heads.signIn, heads.scan, Number(counted.actual.exact), eligibleHeads],
    people: heads.attendees.map(({ attendeeId }) => attendeeId),
    roster: heads.roster.map(({ attendeeId }) => attendeeId),
  };
}
type Result = ReturnType<typeof result>;

function neverMore(less: Result, more: Result): void {
  expect(less.total.lte(more.total)).toBe(true);
  for (const [index, part] of less.parts.entries()) expect(part.lte(more.parts[index] ?? exact(0))).toBe(true);
  for (const [index, count] of less.counts.entries()) expect(count).toBeLessThanOrEqual(more.counts[index] ?? 0);
  expect(Number(less.premium)).toBeLessThanOrEqual(Number(more.premium));
  expect(less.rateFen).toBeLessThanOrEqual(more.rateFen);
  expect(less.amountFen).toBeLessThanOrEqual(more.amountFen);
  for (const person of less.people) expect(more.people).toContain(person);
  expect(less.roster).toEqual(more.roster);
}

const crowd = fc.array(one, { minLength: 1, maxLength: 40 }).chain((few) =>
  // enough of them to stand above and below every knot of the table
  fc.integer({ min: 1, max: 5 }).map((times) => Array.from({ length: times }, () => few).flat()),
);

const SEED = { seed: 20_261_130, numRuns: 150 };

test('R-ATTEND 8: striking any set never raises a score, a part, a label, a grade or an amount, and adds nobody; more strikes neither', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 120 });
  fc.assert(
    fc.property(crowd, some, some, fc.integer({ min: 0, max: 150 }), (people, first, more, screenshotHeads) => {
      const judged = { screenshotHeads };
      const all = result(people, new Set(), judged);
      const once = result(people, new Set(first), judged);
      const twice = result(people, new Set([...first, ...more]), judged);
      neverMore(once, all);
      neverMore(twice, once);
    }),
    SEED,
  );
});

test('R-ATTEND 8: a lower number caps every count, and never raises anything', () => {
  fc.assert(
    fc.property(
      crowd,
      fc.nat(200),
      fc.nat(200),
      fc.integer({ min: 0, max: 150 }),
      (people, one_, other, screenshotHeads) => {
        const all = result(people, new Set(), { screenshotHeads });
        const actual = all.counts[2] ?? 0;
        const [low = 0, high = 0] = [Math.min(one_, other), Math.max(one_, other)].map((value) =>
          Math.min(value, actual),
        );
        const at = (value: number) =>
          result(people, new Set(), {
            screenshotHeads,
            actualHeads: value === actual ? null : { value, reason: '示例：录像人数' },
          });
        const [lower, higher] = [at(low), at(high)];
        neverMore(higher, all);
        neverMore(lower, higher);
      },
    ),
    SEED,
  );
});

/** 120 there, all answered: 60 lowered for foreign signatures. Before: 20 × 60/60 = 20 of feedback, and 84 became 94; now 20 × 60/120 = 10. */
test('R-ATTEND 8: 120 heads lowered to 60 leave the answers a share of the 120', () => {
  const person: One = {
    signed: true,
    scanned: true,
    staff: false,
    kind: 'sme-manager',
    answered: true,
    called: false,
    tookPart: true,
    rating: 90,
    main: true,
  };
  const people = Array.from({ length: 120 }, (_, id) => ({ ...person, answered: id < 60 }));
  const all = result(people, new Set(), { screenshotHeads: 120 });
  const capped = result(people, new Set(), {
    screenshotHeads: 120,
    actualHeads: { value: 60, reason: '示例：代签' },
  });
  expect([all.parts[1]?.toFraction(), capped.parts[1]?.toFraction()]).toEqual(['10', '10']);
  // S(60) = 55/3 for signatures, scans and the recording alike, not 45 for the three
  expect([all.parts[0]?.toFraction(), capped.parts[0]?.toFraction()]).toEqual(['45', '55/3']);
  const struck = result(people, new Set(Array.from({ length: 60 }, (_, id) => id + 60)), { screenshotHeads: 60 });
  expect([struck.parts[0]?.toFraction(), struck.parts[1]?.toFraction()]).toEqual(['55/3', '10']);
});
