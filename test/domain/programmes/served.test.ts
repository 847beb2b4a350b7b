/** What the screens are served of a programme, and that they say no figure of the rules by themselves. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { errors } from '../../../cloudfunctions/contract/errors';
import { FIGURES, LIMITS } from '../../../cloudfunctions/contract/lists';
import { get } from '../../../cloudfunctions/contract/programme';
import { lectureHall2018 } from '../../../cloudfunctions/programmes';
import { servedProgramme, withFigures } from '../../support/programme';

const folder = path.join(__dirname, '../../../src/locales/words');
const served = servedProgramme();
type Texts = Record<string, string>;
const catalogues = readdirSync(folder).map((file): [string, { zh: Texts; en?: Texts }] => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- every catalogue there is, also one of tomorrow
  return [file, require(path.join(folder, file)) as { zh: Texts; en?: Texts }];
});
const texts: [string, string][] = catalogues.flatMap(([file, { zh, en = {} }]) =>
  [zh, en].flatMap((words) => Object.entries(words).map(([key, text]): [string, string] => [`${file} ${key}`, text])),
);

test('programme.get answers what its contract says, with a word in both languages for every entry', () => {
  expect(get.output.parse(served)).toEqual(served);
  for (const entries of Object.values(served.lists)) {
    expect(entries.length).toBeGreaterThan(0);
    for (const { name } of entries) expect([name.zh, name.en].every((word) => word.length > 0)).toBe(true);
  }
  expect(served.areas.filter(({ parent }) => parent === null)).toHaveLength(1);
  expect(served.lists.region.map(({ id }) => id)).toEqual(lectureHall2018.territory.map(({ code }) => code));
});

test('figures by name, as people write them', () => {
  for (const name of FIGURES) expect([name, served.figures[name]?.shown]).toEqual([name, expect.any(String)]);
  const shown = (name: string) => served.figures[name]?.shown;
  expect([shown('objectionWorkingDays'), shown('followupSample.share'), shown('photoPoints.perKind')]).toEqual([
    '5',
    '5%',
    '2.50',
  ]);
  expect([shown('studyTourCapFenPerPersonDay'), shown('grades.pass.from'), shown('premium.when.atLeast')]).toEqual([
    '400',
    '60',
    '150',
  ]);
});

test('every figure that a text names is served', () => {
  for (const [where, text] of texts)
    expect([where, withFigures(text)]).toEqual([where, expect.not.stringContaining('{#')]);
  expect(Object.keys(LIMITS).filter((name) => name in served.figures)).toEqual([]);
});

/** Figures that are no figure of the rules. */
const ALLOWED: readonly (readonly [RegExp, string])[] = [
  [/1 (天|day)/, 'a grammatical one: the last day'],
  [/1 小时|1 hour|an hour/, 'the reminder of the phone’s own calendar'],
  [/1 张/, 'one photo more'],
  [/ 0 分/, 'nothing'],
  [/1 (学时|class hour) =/, 'the unit itself'],
  [/10,000 yuan|200,000 yuan/, 'a unit, and an example of what a policy may give'],
  [/11 位|18 位|18 characters/, 'lengths of numbers set by national standards'],
];
const FIGURE =
  /\d[\d,.]* ?(个)?(工作日|天|日内|分钟|小时|分(?!之)|元|人|张|份|%|MB|学时|working days?|days?|minutes?|hours?|points?|yuan|people|photos)/;

test('no text of a screen or of an error has a figure of the rules in it', () => {
  const all = [...texts, ...Object.entries(errors).map(([code, { message }]): [string, string] => [code, message])];
  const found = all.filter(([, text]) =>
    FIGURE.test(ALLOWED.reduce((rest, [allowed]) => rest.replace(allowed, ''), text)),
  );
  expect(found).toEqual([]);
});
