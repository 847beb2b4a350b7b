import { lectureHall2018, rulesAt, sessionEvaluation, withFigures } from '../../../cloudfunctions/programmes';
import { readings } from '../../../cloudfunctions/programmes/lecture-hall-2018/readings';
import { servedProgramme } from '../../support/programme';

const TODAY = '2026-11-21';
const shown = servedProgramme(TODAY).readings;
const all = shown.map(({ text }) => text).join('\n');
const filled = (text: string, day = TODAY) => withFigures(text, rulesAt(lectureHall2018, day).parameters);

test.each(Object.entries(readings))('the page of readings says what is decided of %s', (_, text) => {
  expect(all).toContain(filled(text));
});

test('each reading stands once, beside the clauses that it is about', () => {
  expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length);
  expect(shown.every(({ clause }) => clause !== '')).toBe(true);
  expect(shown.find(({ text }) => text === filled(readings.photos))?.clause).toBe('附件2 三（四）');
});

test('figures in readings are those of the day, as people write them', () => {
  const { parameters } = rulesAt(lectureHall2018, TODAY);
  expect(parameters.objectionWorkingDays.reading).toBe('原文未规定异议期，评分确认后5个工作日内可提出异议。');
  expect(parameters.photoPoints.reading).toBe('照片得分取10分、合格照片每张1分、每类角度2.5分三者中最小的一个。');
  expect(parameters.followupSample.reading).toBe('回访人数为实际参训人数的5%，不足1人进为1人，至少1人。');
  expect(parameters.attendancePoints.reading).toContain(
    '网真视频300人25分、400人35分、500人及以上45分；其他形式50人15分、80人25分',
  );
});

test('a later figure changes the sentence from its day on, and no sentence is written for it', () => {
  const [first] = lectureHall2018.parameters.objectionWorkingDays;
  const history = first ? [first, { ...first, since: '2098-01-01', value: 8 }] : [];
  const later = { ...lectureHall2018, parameters: { ...lectureHall2018.parameters, objectionWorkingDays: history } };
  const readingOn = (day: string) => rulesAt(later, day).parameters.objectionWorkingDays.reading;
  expect([readingOn('2097-12-31'), readingOn('2098-01-01')]).toEqual([
    '原文未规定异议期，评分确认后5个工作日内可提出异议。',
    '原文未规定异议期，评分确认后8个工作日内可提出异议。',
  ]);
});

test('every figure that a reading names is one of the programme, on each day on which something changes', () => {
  const histories = Object.values(lectureHall2018.parameters).flat();
  const texts = [...histories, ...sessionEvaluation.steps].flatMap(({ reading }) => (reading ? [reading] : []));
  for (const { since } of histories) for (const text of texts) expect(filled(text, since)).not.toMatch(/\{#/);
});

test('no reading has a figure of the rules in it, but in the source’s own words', () => {
  const own = (text: string) => text.replace(/“[^”]*”/g, '').replace(/1学时|1人|0分/g, '');
  const said = Object.values(readings).filter((text) =>
    /\d ?(个)?(工作日|自然日|天|日|分|小时|人|张|份|%)/.test(own(text)),
  );
  expect(said).toEqual([]);
});
