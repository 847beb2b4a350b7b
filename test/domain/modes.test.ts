import { checkMinimum, premiumVerdict } from '../../cloudfunctions/domain/modes';
import type { ModeId } from '../../cloudfunctions/programmes';
import { rules2018 } from './builders/rules';

describe('R-MODE', () => {
  const cases: [ModeId, number, number, number | string, boolean][] = [
    ['network-video', 300, 300, 3, true],
    ['network-video', 299, 299, 3, false],
    ['institution', 50, 50, 3, true],
    ['institution', 49, 49, 3, false],
    ['county-park', 50, 50, '2.9', false],
    ['county-park', 49, 49, 3, false],
    // only those who were there in person count for the minimum
    ['window-platform', 80, 49, 3, false],
    ['window-platform', 80, 50, 3, true],
    ['online', 0, 0, 1, true],
    ['study-tour', 5, 5, 1, true],
  ];
  it.each(cases)(
    '%s with %i heads (%i off-line) and %s hours meets the minimum: %s',
    (mode, all, offline, hours, meets) => {
      const verdict = checkMinimum(rules2018, mode, { all, offline }, hours);
      expect(verdict.meetsMinimum).toBe(meets);
      expect(verdict.meetsMinimum).toBe(verdict.meetsHeads && verdict.meetsHours);
      expect(verdict.trace.shown).toBe(meets ? '达到下限' : '未达到下限');
    },
  );

  it.each([
    [150, 'met', []],
    [149, 'unmet', ['须达到 150 人，还差 1 人']],
  ])('a premium course with %i heads in the main venue: %s %j', (heads, verdict, short) => {
    const found = premiumVerdict(rules2018, heads);
    expect([found.verdict, found.short.map(({ text }) => text)]).toEqual([verdict, short]);
  });
});
