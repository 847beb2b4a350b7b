/** What a name is found by: words, pinyin, initials, mixtures; by how near it is. */
import * as fc from 'fast-check';
import { findable, nearness, wordsOf } from '../../../cloudfunctions/domain/find';

const lecture = findable('税费减免新政与汇算清缴', '示例阴山企业培训中心', '示例讲师');

test.each([
  ['税费减免新政与汇算清缴', 0],
  ['税费', 1],
  ['汇算', 2],
  ['税费 汇算', 2],
  ['汇算 阴山', 3],
  ['阴山', 3],
  ['sf', 4],
  ['sfjm', 4],
  ['shuifei', 4],
  ['shuifjm', 4],
  ['shui fei', 4],
  ['hsqj', 4],
  ['yinshan', 4],
  ['ysqy', 4],
  ['税费 hsqj', 4],
  ['稅費', 1],
  ['贷款', null],
  ['税费 贷款', null],
  ['sfx', null],
  ['s', null],
  ['', null],
  ['   ', null],
])('%s is %s', (typed, near) => expect(nearness(lecture, wordsOf(typed))).toBe(near));

test('whatever is typed, it is answered, and a name finds itself', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.string({ minLength: 1, maxLength: 40 }), (typed, name) => {
      const near = nearness(findable(name), wordsOf(typed));
      expect(near === null || near <= 4).toBe(true);
      const words = wordsOf(name);
      if (words.length > 0 && words.length < 8) expect(nearness(findable(name), words)).not.toBeNull();
    }),
    { seed: 12, numRuns: 300 },
  ));
