/** What serves every programme names none: neither its id nor a party, a step, a state or a clause of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ways } from '../../cloudfunctions/cases/procedures';

const root = join(__dirname, '../..');
const folders = ['cloudfunctions/mechanisms', 'cloudfunctions/functions/case', 'src/packages/work'];

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const settings = ways.map(({ setting }) => setting);
const procedures = ways.flatMap((way) => way.procedures);
const words = [
  ...settings.flatMap(({ programme, parties }) => [programme, ...Object.values(parties).map(({ name }) => name)]),
  ...[
    ...settings.flatMap(({ parties }) => Object.keys(parties)),
    ...procedures.flatMap(({ states, steps }) => [...Object.keys(states), ...steps.map(({ id }) => id)]),
  ]
    // the interpreters' own words: kinds of what a case is about, verdicts of days
    .filter((word) => !['score', 'close', 'review', 'correct', 'object', 'final', 'agency'].includes(word))
    .map((word) => `'${word}'`),
];

test.each(files)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8')
    .replace(/^\s*(\/\*\*|\*|\/\/).*$/gm, '')
    // what a column of a list is called in the address
    .replace(/^\s*key: '\w+',$/gm, '');
  expect(words.filter((word) => text.includes(word))).toEqual([]);
  expect(text.match(/附件\s?\d|第[一二三四五六七八九十]+条/g)).toBeNull();
});
