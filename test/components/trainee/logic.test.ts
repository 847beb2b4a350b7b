/** What the trainee's screens work out by themselves. */
import { groupsOf, missingItems, noAnswers, submission, totalOf } from '../../../src/pages/feedback/answers';
import { gcj02 } from '../../../src/pages/sign-in/gcj02';
import { linesOf } from '../../../src/packages/trainee/certificate/lines';
import { numberIn } from '../../../src/packages/trainee/parts/check-address';
import type { FeedbackForm } from '../../../src/services/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const item = (key: string, group: string, points: number[]) => ({
  key,
  label: key,
  group,
  choices: points.map((each) => ({ points: each, heading: '满意' })),
});
const tens = [10, 8, 7, 6, 4];
const effect = [[25, 20, 17, 15, 10], tens, tens, tens, tens, [5, 4, 3, 2, 1]];
const form: FeedbackForm = {
  sessionId: 's',
  title: '示例课程',
  lecturerName: '示例讲师',
  state: 'open',
  opensAt: 0,
  closesAt: 1,
  items: [
    ...effect.map((points, at) => item(`e${at}`, '培训效果（70分）', points)),
    ...[1, 2, 3].map((at) => item(`s${at}`, '培训服务（30分）', tens)),
  ],
};

test('R-FEEDBACK 1: 70 under 培训效果, 30 under 培训服务, and the points so far', () => {
  // 25 + 8 + 7 = 40 under the first heading, 4 under the second.
  const answers = { ...noAnswers, points: [25, 8, 7, null, null, null, null, null, 4] };
  expect(groupsOf(form, answers)).toEqual([
    { name: '培训效果（70分）', points: 40, full: 70 },
    { name: '培训服务（30分）', points: 4, full: 30 },
  ]);
  expect(totalOf(answers)).toBe(44);
  expect(missingItems(answers)).toEqual([3, 4, 5, 6, 7]);
});

test('R-FEEDBACK 1: a question of conduct left open is no answer; where one was is not sent', () => {
  const sent = submission('s', { ...noAnswers, sold: true, age: '61', at: 7 });
  expect(sent.charged).toMatchObject({ fee: null, sponsor: null, sold: true });
  expect(sent.particulars).toMatchObject({ age: 61 });
  expect(sent).not.toHaveProperty('at');
});

test.each([
  ['K7QM-2W9D-0XHT-5RVB', 'K7QM-2W9D-0XHT-5RVB'],
  [' k7qm2w9d0xht5rvb ', 'k7qm2w9d0xht5rvb'],
  ['https://example.com/verify?number=K7QM-2W9D-0XHT-5RVB', 'K7QM-2W9D-0XHT-5RVB'],
  ['http://example.com/#/packages/trainee/check/index?number=K7QM%2D2W9D&x=1', 'K7QM-2W9D'],
])('the number in %j', (text, number) => expect(numberIn(text)).toBe(number));

test('the certificate’s lines: broken anywhere but before a closing mark, the first one indented', () => {
  // Each character 10 wide, lines of 50, an indent of 20: three on the first line, five on each further one.
  const context = { font: '', measureText: () => ({ width: 10 }) } as unknown as CanvasRenderingContext2D;
  const lines = linesOf(context, [{ text: '一二三四五六七八。九', font: 'f', colour: 'c' }], 50, 20);
  expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(['一二三', '四五六七八。', '九']);
  expect(lines[0]?.pieces[0]?.x).toBe(20);
});

test('R-ATTEND 5: a browser’s degrees are brought to those of the venues; outside of China nothing is moved', () => {
  const { latitude, longitude } = gcj02({ latitude: 39.915, longitude: 116.404 });
  expect(latitude).toBeCloseTo(39.916404, 6);
  expect(longitude).toBeCloseTo(116.410244, 6);
  expect(gcj02({ latitude: 51.5, longitude: 0, accuracy: 20 })).toEqual({ latitude: 51.5, longitude: 0, accuracy: 20 });
});
