import { lectureHall2018, rulesAt, rulesOfVersion, type Programme } from '../../../cloudfunctions/programmes';

interface Demo {
  capFen: number;
  share: string;
}
const demo: Programme<Demo> = {
  id: 'demo',
  title: '示例',
  documentNumber: '',
  issuers: [],
  issuedDay: '2018-01-01',
  validFromDay: '2018-01-01',
  validToDay: '2020-12-31',
  parameters: {
    capFen: [
      { since: '2018-01-01', value: 1, clause: '一' },
      { since: '2019-01-01', value: 2, clause: '一' },
    ],
    share: [
      { since: '2018-01-01', value: '1/20', clause: '二' },
      { since: '2020-01-01', value: '1/10', clause: '二' },
    ],
  },
};

describe('rulesAt', () => {
  it.each([
    ['2018-01-01', 1, '1/20', 'demo@2018-01-01'],
    ['2018-12-31', 1, '1/20', 'demo@2018-01-01'],
    ['2019-01-01', 2, '1/20', 'demo@2019-01-01'],
    ['2020-06-30', 2, '1/10', 'demo@2020-01-01'],
  ])('on %s the cap is %i and the share %s (%s)', (day, cap, share, version) => {
    const rules = rulesAt(demo, day);
    expect(rules.parameters.capFen.value).toBe(cap);
    expect(rules.parameters.share.value).toBe(share);
    expect(rules.version).toBe(version);
    expect(rulesOfVersion(demo, version)).toEqual(rules);
  });

  it('refuses a day before the programme, a broken day and the version of another programme', () => {
    expect(() => rulesAt(demo, '2017-12-31')).toThrow(RangeError);
    expect(() => rulesAt(demo, '2018/01/01')).toThrow(RangeError);
    expect(() => rulesOfVersion(demo, 'other@2018-01-01')).toThrow(RangeError);
  });
});

describe('programme data of the lecture hall', () => {
  const { parameters } = rulesAt(lectureHall2018, '2018-04-26');

  it('gives every parameter a clause and an ascending history', () => {
    for (const history of Object.values(lectureHall2018.parameters)) {
      const days = history.map((entry) => entry.since);
      expect([...days].sort()).toEqual(days);
      expect(history.every((entry) => entry.clause.length > 0)).toBe(true);
    }
  });

  it('R-FEEDBACK 1: nine items, 70 points for effect and 30 for service', () => {
    const form = parameters.feedbackForm.value;
    const best = (group: string) =>
      form.items.filter((item) => item.group === group).reduce((sum, item) => sum + item.points[0], 0);
    expect(form.items).toHaveLength(9);
    expect(best('effect')).toBe(70);
    expect(best('service')).toBe(30);
    expect(form.items.map((item) => item.points.join('/'))).toEqual([
      '25/20/17/15/10',
      '10/8/7/6/4',
      '10/8/7/6/4',
      '10/8/7/6/4',
      '10/8/7/6/4',
      '5/4/3/2/1',
      '10/8/7/6/4',
      '10/8/7/6/4',
      '10/8/7/6/4',
    ]);
    expect(form.headings.flatMap((heading) => heading.boxes)).toEqual([0, 1, 2, 3, 4]);
  });

  it('R-SCORE: the six parts add up to 100 points', () => {
    const p = parameters;
    const total =
      p.attendancePoints.value.full +
      p.feedbackPoints.value +
      p.coursewarePoints.value.slides +
      p.coursewarePoints.value.completeness +
      p.photoPoints.value.full +
      p.recordingPoints.value +
      p.followupPoints.value.full;
    expect(total).toBe(100);
    const { signIn, scan, screenshot, full } = p.attendancePoints.value;
    expect(signIn + scan + screenshot).toBe(full);
  });

  it('R-MODE: six modes, and every score table starts at its minimum', () => {
    const modes = Object.values(parameters.modes.value);
    expect(modes).toHaveLength(6);
    for (const mode of modes) expect(mode.scoreTable?.[0]?.at ?? null).toBe(mode.minimumHeads);
  });

  it('has nine kinds of content, four kinds of eligible people and four kinds of photos', () => {
    expect(parameters.contentKinds.value.map((kind) => kind.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(parameters.audienceKinds.value.filter((kind) => kind.eligible)).toHaveLength(4);
    expect(parameters.photoKinds.value).toHaveLength(4);
  });
});
