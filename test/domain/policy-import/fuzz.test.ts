/** Whatever comes as a file: no crash, no hang, and what is proposed fits the record that it is to become. */
import * as fc from 'fast-check';
import { operations } from '../../../cloudfunctions/contract';
import { recognise } from '../../../cloudfunctions/domain/policy-import';
import { runs } from '../../support/runs';

const RUNS = runs(10_000);

const today = '2026-11-22';
/** What documents are made of, in any order: brackets that do not close, numbers that make no sense, marks of every kind. */
const PIECES = [
  '第', '条', '章', '节', '编', '一', '二', '十', '百', '〇', '零', '、', '．', '.', '（', '）', '(', ')', '《', '》', '〔', '〕', '[', ']', '【', '】', '号', '年', '月', '日',
  '2018', '2020', '1', '12', '99', '0', '关于', '印发', '的通知', '办法', '方案', '意见', '现将', '附件', '附件1', '附件：', '抄送', '印发', '自治区', '内蒙古自治区', '示例市', '人民政府',
  '财政局', '委员会', '办公室', '联合制定', '征求意见稿', '自发布之日起施行', '有效期', '起施行', '至', '牵头单位：', '配合单位：', '责任单位：', '；', '，', '。', '：', ':', '电话', '联系人', '传真',
  '19900000001', '0471-19900', '199 0000 0001', '时间:2020-03-19', '来源：', '发布日期', '签发人', '\t', '｜', '　', ' ', '\ufeff', '－', '—', '-', '申报表', '汇总表', '〔20204号', '國務院', '關于', '號',
  '废止', '同时废止', '停止执行', '以本办法为准', '继续有效', '暂定三年', '自印发之日起', '30日后', '问：', '答：', '措施一', '1.1', '2.1.3', '①', '1）', '㈠', '第1 0条', '⺠', '⽉', '转发', '等三部门', '令第5号', '杭州市', '萧山区', '高新区', '全国人民代表大会常务委员会第二次会议通过', '打印', '政策解读', '关于废止', '〈', '〉',
  'A', 'z', '𠮷', '\u0000', '\ud800', '%', '元', '万元',
]; // prettier-ignore

const line = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.nat(200)).map(([piece, n]) => piece.repeat(n)) },
);
const paragraphs = fc.array(line, { maxLength: 16 });

test('R-POLICY 6: files of pieces: no crash, no hang, a proposal that could be published', () => {
  fc.assert(
    fc.property(paragraphs, line, (original, stem) => {
      const { proposal, findings, places, paragraphs: kept } = recognise(original, { stem, today });

      const record = { ...proposal, slug: 'draft', items: [] };
      const parsed = operations['policy.publish'].input.safeParse(record);
      const asked = findings.some(({ level }) => level === 'ask');
      if (original.some((paragraph) => /\p{L}/u.test(paragraph)))
        expect([parsed.error?.issues, asked]).toEqual([undefined, false]);
      expect(kept).toHaveLength(original.length);
      const ids = proposal.articles.map(({ articleId }) => articleId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [articleId, [first, last]] of Object.entries(places)) {
        expect(ids).toContain(articleId);
        expect(first <= last && last < original.length).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});

test('R-POLICY 6: the same file gives the same proposal, and nothing of a telephone number is left', () => {
  const phone = fc.nat(99_999).map((n) => `199000${String(n).padStart(5, '0')}`);
  const around = fc.constantFrom('联系人：示例 ', '电话', '（', '、', ' ', '，手机', '示例公司');
  fc.assert(
    fc.property(paragraphs, around, phone, around, fc.nat(16), (original, before, number, after, at) => {
      const written = [...original.slice(0, at), `${before}${number}${after}`, ...original.slice(at)];
      const first = recognise(written, { stem: '示例', today });
      // By itself: in a longer run of another line it is part of an account (phones.test.ts).
      expect(JSON.stringify([first.proposal, first.paragraphs])).not.toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
      expect(recognise(written, { stem: '示例', today })).toEqual(first);
    }),
    { numRuns: runs(2000) },
  );
});

describe('R-POLICY 6: long runs of one thing are read to their end', () => {
  test.each(PIECES.filter((piece) => piece.trim() !== ''))('%j, thirty thousand characters of it', (piece) => {
    const times = Math.ceil(30_000 / piece.length);
    for (const original of [
      [piece.repeat(times)],
      Array.from({ length: times }, () => piece),
      [`${piece.repeat(times)}》号）`],
    ]) {
      expect(recognise(original, { stem: '示例', today }).paragraphs).toHaveLength(original.length);
    }
  });
});
