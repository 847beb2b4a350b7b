import * as fc from 'fast-check';
import {
  factsOfList,
  addDays,
  noticeText,
  packagedList,
  readNotice,
  spanOfList,
} from '../../../cloudfunctions/domain/time';
import { remarksOn } from '../../../cloudfunctions/mechanisms/plausibility';
import { plausibility } from '../../../cloudfunctions/programmes/lecture-hall-2018/plausibility';

/** What the programme's checks make of a list. */
const checks = plausibility.flatMap(({ value }) => value);
const problemsOfList = (year: number, days: Parameters<typeof factsOfList>[1]) =>
  remarksOn(checks, 'holidays', String(year), factsOfList(year, days)).map(({ level, text }) => ({
    text,
    blocks: level === 'refused',
  }));

/** 国办发明电〔2024〕12号 */
const notice2025 = `
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

/** 国办发明电〔2018〕15号, of which the first sentence reaches back into the year before. */
const notice2019 = `一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`;

const asDays = (year: number, text: string): Record<string, boolean> => {
  const { off, on } = readNotice(year, text);
  const days = [...off.map((day) => [day, false] as const), ...on.map((day) => [day, true] as const)];
  return Object.fromEntries<boolean>(days);
};

describe('a notice read into days', () => {
  test('Working days: the notice for 2025 gives the list that the kept package has', () => {
    expect(asDays(2025, notice2025)).toEqual(packagedList(2025));
    expect(problemsOfList(2025, readNotice(2025, notice2025))).toEqual([]);
  });

  test('Working days: the days around New Year belong to the new year', () => {
    const { off, on, unread } = readNotice(2019, notice2019);
    expect([off.slice(0, 3), on.slice(0, 3), unread]).toEqual([
      ['2018-12-30', '2018-12-31', '2019-01-01'],
      ['2018-12-29', '2019-02-02', '2019-02-03'],
      [],
    ]);
    expect(problemsOfList(2019, { off, on })).toEqual([]);
  });

  test.each([
    [
      'a December without a year',
      2027,
      '12月31日至1月2日放假。12月27日上班',
      ['2026-12-31', '2027-01-01', '2027-01-02'],
      ['2026-12-27'],
    ],
    [
      'full width, spaces, half-width brackets',
      2027,
      '１０ 月 １ 日 (周五) 至 ３ 日放假',
      ['2027-10-01', '2027-10-02', '2027-10-03'],
      [],
    ],
    ['nothing', 2027, '请各单位遵照执行', [], []],
  ])('%s', (_, year, text, off, on) => {
    expect(readNotice(year, text)).toEqual({ off, on, unread: [] });
  });

  test.each([
    ['2月30日放假', '2月30日'],
    ['5月1日，另行通知', '5月1日'],
    ['1月1日至12月1日放假', '1月1日至12月1日'],
  ])('what cannot be read is said, not guessed: %s', (text, unread) => {
    expect(readNotice(2027, text)).toEqual({ off: [], on: [], unread: [unread] });
  });

  test('property: what is written is read again as it was', () => {
    const { from } = spanOfList(2027);
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (numbers) => {
        const all = numbers.sort((a, b) => a - b).map((n) => addDays(from, n));
        const [off, on] = [all.filter((_, n) => n % 3 !== 0), all.filter((_, n) => n % 3 === 0)];
        expect(readNotice(2027, noticeText({ off, on }))).toEqual({ off, on, unread: [] });
      }),
      { seed: 27, numRuns: 200 },
    );
  });
});

describe('a list looked over', () => {
  const whole = readNotice(2025, notice2025);
  const without = (day: string) => ({ ...whole, off: whole.off.filter((one) => one !== day) });
  test.each([
    ['a day fixed by law is worked', without('2025-10-01'), '法定节假日没有放假：2025-10-01'],
    ['off and worked', { ...whole, on: [...whole.on, '2025-10-04'] }, '既放假又上班：2025-10-04'],
    ['a make-up day on a Wednesday', { ...whole, on: [...whole.on, '2025-10-15'] }, '调休上班的不是周末：2025-10-15'],
    [
      'of another year',
      { ...whole, off: [...whole.off, '2026-01-01'] },
      '不在2025年安排的范围（2024-12-25至2025-12-24）内：2026-01-01',
    ],
  ])('%s blocks', (_, list, text) => {
    expect(problemsOfList(2025, list)).toContainEqual({ text, blocks: true });
  });

  test('a day more than the law gives is asked for, and can be published (3 September 2015)', () => {
    const more = { ...whole, off: [...whole.off, '2025-09-03'] };
    expect(problemsOfList(2025, more)).toEqual([
      { text: '放假的工作日减去调休上班为14天，法定节假日为13天，请与通知原文核对', blocks: false },
    ]);
  });
});
