import { readings } from '../../../cloudfunctions/programmes/lecture-hall-2018/readings';
import { servedProgramme } from '../../support/programme';

const shown = servedProgramme().readings;
const all = shown.map(({ text }) => text).join('\n');

test.each(Object.entries(readings))('the page of readings says what is decided of %s', (_, text) => {
  expect(all).toContain(text);
});

test('each reading stands once, beside the clauses that it is about', () => {
  expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length);
  expect(shown.every(({ clause }) => clause !== '')).toBe(true);
  expect(shown.find(({ text }) => text === readings.photos)?.clause).toBe('附件2 三（四）');
});
