import { lectureHall2018, rulesAt } from '../../cloudfunctions/programmes';
import fc from 'fast-check';
import { addWorkingDays, dayOf, endOfDay, monthOf as domainMonthOf, addMonths } from '../../cloudfunctions/domain/time';
import { socialCreditCodeProblem } from '../../cloudfunctions/domain/identifiers';
import { canonicalSignature, signatureHash } from '../../cloudfunctions/domain/attendance';
import { attendanceOf } from '../../demo/crowd';
import { institutions } from '../../demo/data/institutions';
import { people } from '../../demo/data/people';
import { FIRST_OFFICER, invitedStaff, SECOND_OFFICER, staffProfile } from '../../demo/data/staff';
import { courseware } from '../../demo/files/courseware';
import { photo } from '../../demo/files/photo';
import { scheduleAround } from '../../demo/schedule';
import { signatureOf } from '../../demo/signature';
import { DAY, HOUR, yearOf, dayNumberOf } from '../../demo/time';
import { inflateSync } from 'node:zlib';

/** Any moment of three years whose holidays are known, at any time of the day. */
const moments = fc
  .integer({ min: Date.UTC(2024, 2, 1), max: Date.UTC(2026, 11, 31) })
  .map((at) => Math.floor(at / 60_000) * 60_000);

const finishedOf = (now: number) =>
  scheduleAround(now).filter(({ documentation }) => documentation?.upTo === 'confirmed');

describe('the schedule around any moment', () => {
  test('keys and titles are unique, and there are at least 24 sessions', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const sessions = scheduleAround(now);
        expect(sessions.length).toBeGreaterThanOrEqual(24);
        expect(new Set(sessions.map(({ key }) => key)).size).toBe(sessions.length);
        expect(new Set(sessions.map(({ plan }) => plan.title)).size).toBe(sessions.length);
      }),
    );
  });

  test('R-SCORE 8: finished sessions are final, over holidays too, and belong to one year', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const finished = finishedOf(now);
        expect(finished).toHaveLength(7);
        expect(new Set(finished.map(({ plan }) => yearOf(dayNumberOf(plan.startAt)))).size).toBe(1);
        for (const { plan } of finished) {
          const confirmedOn = dayOf(plan.endAt + 6 * DAY);
          expect(endOfDay(addWorkingDays(confirmedOn, 5).day)).toBeLessThan(now);
        }
      }),
    );
  });

  test('R-SCORE 8: the objection comes within five working days of the confirmation', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const { confirmAt = 0, objection } = scheduleAround(now).find(({ key }) => key === 'objected') ?? {};
        expect(objection?.at).toBeGreaterThan(confirmAt);
        expect(objection?.at).toBeLessThan(now);
        expect(objection?.at).toBeLessThanOrEqual(endOfDay(addWorkingDays(dayOf(confirmAt), 5).day));
      }),
    );
  });

  test('R-PLAN 2: drafts are next month’s; what runs began half an hour ago and is not over', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const sessions = scheduleAround(now);
        const next = addMonths(`${domainMonthOf(now)}-01`, 1).slice(0, 7);
        for (const { plan } of sessions.filter(({ published }) => !published))
          expect(domainMonthOf(plan.startAt)).toBe(next);
        const running = sessions.find(({ key }) => key === 'running');
        expect(now - (running?.plan.startAt ?? 0)).toBeGreaterThanOrEqual(HOUR / 2);
        expect(now - (running?.plan.startAt ?? 0)).toBeLessThan(HOUR / 2 + 5 * 60_000);
        expect(running?.plan.endAt).toBeGreaterThan(now + 2 * HOUR);
      }),
    );
  });

  test('R-ATTEND 1–3: everybody books before the start, scans in the window, signs before the end', () => {
    fc.assert(
      fc.property(moments, (now) => {
        for (const session of scheduleAround(now)) {
          const { startAt, endAt } = session.plan;
          const { attendees } = attendanceOf(session);
          expect(new Set(attendees.map(({ person }) => person.persona)).size).toBe(attendees.length);
          for (const { bookedAt, codeAt, scannedAt, signedAt, answeredAt } of attendees) {
            if (bookedAt !== null) expect(bookedAt).toBeLessThan(startAt);
            if (codeAt === null) continue;
            expect(scannedAt).toBeGreaterThan(startAt - HOUR);
            expect(scannedAt).toBeLessThan(Math.min(endAt, now));
            if (signedAt !== null) expect(signedAt).toBeLessThan(Math.min(endAt, now));
            if (answeredAt !== null) expect(answeredAt).toBeGreaterThanOrEqual((startAt + endAt) / 2);
            if (answeredAt !== null) expect(answeredAt).toBeLessThanOrEqual(endAt + 2 * HOUR);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('invented people and files', () => {
  const phones = [
    ...people.map(({ profile }) => profile.phone ?? ''),
    ...[FIRST_OFFICER, SECOND_OFFICER, ...invitedStaff].map((member) => staffProfile(member).phone ?? ''),
  ];

  test('names say that they are examples, phones are of the demonstration’s range and each one’s own', () => {
    for (const { profile } of people)
      expect([profile.name, profile.enterprise]).toEqual([
        expect.stringMatching(/^示例/),
        expect.stringMatching(/^示例/),
      ]);
    expect(phones.filter((phone) => !/^19900\d{6}$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
  });

  test('GB 32100: credit codes are right in form and check digit', () => {
    const codes = [
      ...institutions.map(({ record }) => record.creditCode),
      ...people.map(({ profile }) => profile.creditCode).filter((code) => code !== undefined),
    ];
    expect(codes.filter((code) => socialCreditCodeProblem(code) !== null)).toEqual([]);
    expect(new Set(institutions.map(({ record }) => record.creditCode)).size).toBe(institutions.length);
  });

  test('R-ATTEND 2: everybody’s signature is taken, and no two are the same', () => {
    const hashes = people.map(({ number }) => signatureHash(canonicalSignature(signatureOf(number, 'tax-practice'))));
    expect(new Set(hashes).size).toBe(people.length);
  });

  test('R-MATERIAL: photos are PNG files of their full size, each different', () => {
    const kinds = rulesAt(lectureHall2018, '2026-11-21').parameters.photoKinds.value;
    const photos = kinds.flatMap(({ id: kind }) => ['a', 'b', 'c'].map((name) => photo(kind, name)));
    expect(new Set(photos.map((bytes) => bytes.toString('base64'))).size).toBe(photos.length);
    for (const bytes of photos) {
      expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
      const data = bytes.indexOf('IDAT');
      const length = bytes.readUInt32BE(data - 4);
      const rows = inflateSync(bytes.subarray(data + 4, data + 4 + length));
      expect(rows.length).toBe(bytes.readUInt32BE(20) * (bytes.readUInt32BE(16) + 1));
    }
  });

  test('R-MATERIAL: courseware is a PDF whose table points at its objects', () => {
    const file = courseware([{ title: '示例', lines: ['一', '二'] }]).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(start, start + 4)).toBe('xref');
    const offsets = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset, index) => file.startsWith(`${index + 1} 0 obj`, offset))).toEqual(
      offsets.map(() => true),
    );
  });
});
