import * as fc from 'fast-check';
import { shareAnnualTask } from '../../cloudfunctions/domain/plan';
import { rules2018 } from './builders/rules';

const { regions, annualTask } = rules2018.parameters;

describe('R-PLAN 1', () => {
  it('gives annex 3 to the last figure', () => {
    const shared = shareAnnualTask(annualTask.value, regions.value);
    expect(shared.map((row) => [row.regionId, row.task])).toEqual([
      ['150000', 5000],
      ['150100', 3400],
      ['150200', 2700],
      ['150700', 2600],
      ['152200', 1400],
      ['150500', 2700],
      ['150400', 3500],
      ['152500', 1500],
      ['150900', 1500],
      ['150600', 2600],
      ['150800', 1700],
      ['150300', 500],
      ['152900', 400],
      ['150781', 300],
      ['152501', 200],
    ]);
    expect(shared.reduce((sum, row) => sum + row.task, 0)).toBe(30000);
    expect(shared.map((row) => row.task)).toEqual(regions.value.map((region) => region.annexTask));
  });

  it('names the market entities of 2017 whose sum annex 3 prints', () => {
    expect(regions.value.reduce((sum, region) => sum + (region.marketEntities ?? 0), 0)).toBe(1860057);
  });

  it('writes the arithmetic of a share: Wuhai 41,023 of 1,860,057', () => {
    const wuhai = shareAnnualTask(annualTask.value, regions.value).find((row) => row.regionId === '150300');
    expect(wuhai?.trace).toMatchObject({ rule: 'R-PLAN 1', clause: '附件3', exact: '500', shown: '500' });
    expect(wuhai?.trace.arithmetic).toBe('(30000 − 5000) ÷ 100 × 41023 ÷ 1860057 = 5.51 → 5 × 100 = 500');
  });

  it('refuses what cannot be shared', () => {
    const region = { id: 'a', name: '甲', marketEntities: 1 };
    expect(() => shareAnnualTask({ total: 150, ownLevel: 0, unit: 100 }, [region])).toThrow(RangeError);
    expect(() => shareAnnualTask({ total: 100, ownLevel: 0, unit: 100 }, [])).toThrow(RangeError);
    expect(() => shareAnnualTask({ total: 100, ownLevel: 100, unit: 100 }, [region])).toThrow(RangeError);
    const negative = { ...region, marketEntities: -1 };
    expect(() => shareAnnualTask({ total: 100, ownLevel: 0, unit: 100 }, [negative])).toThrow(RangeError);
  });

  it('equal remainders go to the larger, then to the earlier region', () => {
    const make = (...entities: number[]) =>
      entities.map((marketEntities, index) => ({ id: `r${index}`, name: `r${index}`, marketEntities }));
    const tasks = (units: number, ...entities: number[]) =>
      shareAnnualTask({ total: units, ownLevel: 0, unit: 1 }, make(...entities)).map((row) => row.task);
    expect(tasks(1, 1, 1)).toEqual([1, 0]);
    // quotas 0.5 and 1.5: both remainders are one half
    expect(tasks(2, 1, 3)).toEqual([0, 2]);
  });

  it('property: sums to the task, and nobody is a whole unit away from the quota', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 500 }), (entities, units) => {
        const all = entities.reduce((sum, n) => sum + n, 0);
        fc.pre(all > 0);
        const rows = shareAnnualTask(
          { total: units * 100, ownLevel: 0, unit: 100 },
          entities.map((marketEntities, index) => ({ id: `r${index}`, name: `r${index}`, marketEntities })),
        );
        expect(rows.reduce((sum, row) => sum + row.task, 0)).toBe(units * 100);
        rows.forEach((row, index) => {
          // |task/100 − units·w/all| < 1, in whole numbers
          const distance = Math.abs((row.task / 100) * all - units * (entities[index] ?? 0));
          expect(distance).toBeLessThan(all);
        });
      }),
    );
  });
});
