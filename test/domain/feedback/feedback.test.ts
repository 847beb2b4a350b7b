import * as fc from 'fast-check';
import type { DomainError } from '../../../cloudfunctions/domain/errors';
import { show, toExactText } from '../../../cloudfunctions/domain/exact';
import {
  checkForm,
  feedbackStatistics,
  feedbackWindow,
  isShownToInstitution,
  responseRate,
  type StoredAnswer,
} from '../../../cloudfunctions/domain/feedback';
import { instantOf } from '../../../cloudfunctions/domain/time';
import { rules2018 } from '../builders/rules';

const form = rules2018.parameters.feedbackForm.value;
const box = (index: number): number[] => form.items.map((item) => item.points[index] ?? 0);

describe('R-FEEDBACK 1, 2: a form', () => {
  it.each([
    [0, 100],
    [1, 80],
    [2, 69],
    [3, 59],
    [4, 39],
  ])('box %i everywhere totals %i', (index, total) => {
    expect(checkForm(form, box(index)).total).toBe(total);
  });

  it('shows the two groups: 25+8+10+10+7+4 = 64 and 10+6+4 = 20', () => {
    const checked = checkForm(form, [25, 8, 10, 10, 7, 4, 10, 6, 4]);
    expect(checked.total).toBe(84);
    expect(checked.trace.parts?.map((part) => part.exact)).toEqual(['64', '20']);
  });

  it('names the items still to answer', () => {
    const given = [25, null, 10, 10, 10, 5, 10, 10, null];
    const refusal = (): unknown => {
      try {
        return checkForm(form, given);
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toMatchObject({ code: 'FEEDBACK_INCOMPLETE' });
    expect((refusal() as DomainError).details).toEqual({ total: 9, missing: '2、9' });
  });

  it.each([
    ['points that no box has', [24, 10, 10, 10, 10, 5, 10, 10, 10]],
    ['a ten where five is the best', [25, 10, 10, 10, 10, 10, 10, 10, 10]],
    ['eight items', [25, 10, 10, 10, 10, 5, 10, 10]],
  ])('refuses %s', (_name, points) => {
    expect(() => checkForm(form, points)).toThrow('INVALID_INPUT');
  });

  it('is open from half-way until two hours after the end', () => {
    const window = feedbackWindow(rules2018, instantOf('2018-06-01', '09:00'), instantOf('2018-06-01', '11:30'));
    expect(window).toMatchObject({
      opensAt: instantOf('2018-06-01', '10:15'),
      closesAt: instantOf('2018-06-01', '13:30'),
    });
  });
});

const answer = (points: number[]): StoredAnswer => ({
  points,
  total: points.reduce((sum, one) => sum + one, 0),
});

describe('R-FEEDBACK 4: statistics', () => {
  const answers = [answer(box(0)), answer(box(0)), answer(box(1)), answer([25, 8, 10, 10, 7, 4, 10, 6, 4])];
  const statistics = feedbackStatistics(form, answers, [2, 1, 1]);

  it('means, counts and rates of four answers among five attendees', () => {
    expect(statistics.answers).toBe(4);
    expect(show(responseRate(4, 5))).toBe('0.80');
    // (100 + 100 + 80 + 84) / 4
    expect(statistics.meanTotal && toExactText(statistics.meanTotal)).toBe('91');
    // first item: 25, 25, 20, 25
    expect(statistics.items[0]).toMatchObject({ itemId: 'content', counts: [3, 1, 0, 0, 0] });
    expect(statistics.items[0]?.mean && show(statistics.items[0].mean)).toBe('23.75');
    // three forms tick the same box everywhere, two of four came within one minute
    expect(show(statistics.sameChoiceShare)).toBe('0.75');
    expect(show(statistics.sameMinuteShare)).toBe('0.50');
  });

  it('has no means without answers and no rate without attendees', () => {
    const empty = feedbackStatistics(form, [], []);
    expect(empty.meanTotal).toBeNull();
    expect(empty.items.every((item) => item.mean === null)).toBe(true);
    expect([responseRate(3, 0), empty.sameChoiceShare, empty.sameMinuteShare].map((x) => show(x))).toEqual([
      '0.00',
      '0.00',
      '0.00',
    ]);
  });

  it('R-FEEDBACK 3: an institution sees sums from five answers on', () => {
    const minimum = rules2018.parameters.feedbackMinimumShown.value;
    expect([4, 5].map((count) => isShownToInstitution(count, minimum))).toEqual([false, true]);
  });

  it('property: order does not matter, counts add up, shares stay within 0 and 1', () => {
    const forms = fc
      .array(fc.nat(4), { minLength: 9, maxLength: 9 })
      .map((boxes) => answer(boxes.map((index, item) => form.items[item]?.points[index] ?? 0)));
    fc.assert(
      fc.property(fc.array(forms, { maxLength: 30 }), fc.nat(40), (given, attendees) => {
        const minutes = given.map(() => 1);
        const result = feedbackStatistics(form, given, minutes);
        const plain = (value: unknown): string =>
          JSON.stringify(value, (_key, v: unknown) => (typeof v === 'bigint' ? `${v}` : v));
        expect(plain(feedbackStatistics(form, [...given].reverse(), minutes))).toBe(plain(result));
        for (const item of result.items) expect(item.counts.reduce((a, b) => a + b, 0)).toBe(given.length);
        for (const share of [responseRate(given.length, attendees), result.sameChoiceShare, result.sameMinuteShare]) {
          expect(share.gte(0) && share.lte(1)).toBe(true);
        }
      }),
    );
  });
});
