import * as fc from 'fast-check';
import { tableBand, tableScore } from '../../cloudfunctions/mechanisms/table';
import { exact, toExactText } from '../../cloudfunctions/domain/exact';
import { lectureHall2018, rulesAt } from '../../cloudfunctions/programmes';

const modes = rulesAt(lectureHall2018, '2018-06-01').parameters.modes.value;
const small = modes.institution.scoreTable ?? [];
const network = modes['network-video'].scoreTable ?? [];

describe('R-SCORE 1: S(n)', () => {
  const cases: [string, typeof small, number, string][] = [
    ['small', small, 0, '0'],
    ['small', small, 1, '3/10'],
    ['small', small, 49, '147/10'],
    ['small', small, 50, '15'],
    ['small', small, 65, '20'],
    ['small', small, 79, '74/3'],
    ['small', small, 80, '25'],
    ['small', small, 90, '30'],
    ['small', small, 96, '33'],
    ['small', small, 100, '35'],
    ['small', small, 104, '37'],
    ['small', small, 119, '89/2'],
    ['small', small, 120, '45'],
    ['small', small, 1000, '45'],
    ['network', network, 0, '0'],
    ['network', network, 150, '25/2'],
    ['network', network, 299, '299/12'],
    ['network', network, 300, '25'],
    ['network', network, 350, '30'],
    ['network', network, 400, '35'],
    ['network', network, 450, '40'],
    ['network', network, 499, '449/10'],
    ['network', network, 500, '45'],
    ['network', network, 501, '45'],
  ];
  it.each(cases)('%s table %#: S(n) is exact', (_name, table, heads, expected) => {
    expect(toExactText(tableScore(table, heads))).toBe(expected);
  });

  it('all four scored modes but network-video share one table', () => {
    expect(modes['window-platform'].scoreTable).toEqual(small);
    expect(modes['county-park'].scoreTable).toEqual(small);
  });

  it.each([
    [49, null],
    [50, '15–25'],
    [79, '15–25'],
    [80, '25–35'],
    [99, '25–35'],
    [100, '35–45'],
    [500, '35–45'],
  ])('the band of %i heads is %s', (heads, band) => {
    const found = tableBand(small, heads);
    expect(found ? `${toExactText(found.from)}–${toExactText(found.to)}` : null).toBe(band);
  });

  it('refuses a head count that is none', () => {
    expect(() => tableScore(small, -1)).toThrow('INVALID_INPUT');
    expect(() => tableScore(small, 1.5)).toThrow('INVALID_INPUT');
  });

  it('property: monotone, between 0 and 45, and within its band', () => {
    fc.assert(
      fc.property(fc.constantFrom(small, network), fc.nat(800), (table, heads) => {
        const score = tableScore(table, heads);
        expect(tableScore(table, heads + 1).gte(score)).toBe(true);
        expect(score.gte(0) && score.lte(exact(45))).toBe(true);
        const band = tableBand(table, heads);
        if (band) expect(score.gte(band.from) && score.lte(band.to)).toBe(true);
      }),
    );
  });
});
