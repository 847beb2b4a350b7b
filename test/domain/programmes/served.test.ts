/** What the screens are served of a programme. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
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
