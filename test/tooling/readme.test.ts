/** The walks of the two READMEs are one walk, in the very words of the screens. */
import { scheduleAround } from '../../demo/schedule';
import { stepsOf } from '../support/readme';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const words = join(__dirname, '../../src/locales/words');
/** Every text of the catalogues, and of the demonstration's own page of the clock. */
const texts = [
  ...readdirSync(words).map((file) => join(words, file)),
  join(__dirname, '../../localcloud/dev/clock-page.ts'),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const titles = scheduleAround(Date.parse('2026-06-10T02:10:00Z')).map(({ plan }) => plan.title);

test('README.zh-CN.md walks as README.md does', () => {
  expect(stepsOf('README.md').length).toBeGreaterThanOrEqual(14);
  expect(stepsOf('README.zh-CN.md')).toEqual(stepsOf('README.md'));
});

test.each(stepsOf('README.md').map((step) => [step.name, step] as const))(
  '%s is told in the words of the screens',
  (_, { scenes }) => {
    const said = scenes.flatMap(({ deeds }) => deeds.flatMap(({ how, words: one }) => (how === 'typed' ? [] : [one])));
    expect(said.filter((one) => !texts.includes(one) && !titles.includes(one))).toEqual([]);
  },
);
