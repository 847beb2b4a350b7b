/** What the product says through WeChat fits WeChat's fields, whatever the names and texts are. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { template } from '../../cloudfunctions/contract/message';
import { PHRASES, templateFields } from '../../cloudfunctions/functions/message/template-fields';
import { wrongField, type TemplateFields } from '../../localcloud/openapi/template-fields';

const root = join(__dirname, '..', '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, 'config/cloudbase', file), 'utf8'));
const { templates } = read('wechat.json') as { templates: Record<string, { title: string; fields: TemplateFields }> };
const variables = Object.keys(read('environment.json') as object).filter((name) => name.startsWith('TEMPLATE_'));
const variableOf = (name: string): string => `TEMPLATE_${name.toUpperCase().replaceAll('-', '_')}`;
const at = Date.parse('2026-11-20T01:00:00Z');
const dataOf = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]));
const LONG = '内蒙古自治区中小企业融资服务与贷款贴息政策宣讲解读培训班（第三十二期，呼和浩特市赛罕区专场）';

test('every kind of message has its template at WeChat and its variable, and none is left over', () => {
  const wanted = template.options.map(variableOf).sort();
  expect(Object.keys(templates).sort()).toEqual(wanted);
  expect(variables.sort()).toEqual(wanted);
});

const values: [string, string, string][] = [
  ['short ones', '课程已取消：融资服务', '报名人数不足'],
  ['long ones', `课程已取消：${LONG}`, `${LONG}。${LONG}`],
  ['a title without a colon', '有新政策符合贵企业的条件', LONG],
  ['an empty text', '课程已取消：融资服务', ''],
  ['an empty name', '课程已取消：', '报名人数不足'],
  ['lines and tabs', '课程已取消：第一行\n第二行\t', '第一行\r\n\r\n第二行\u2028第三行'],
  ['signs of two units at the cut', `课程已取消：${'😀'.repeat(12)}`, `一${'😀'.repeat(12)}`],
  ['control characters', '课程已取消：\u0000\u0007课程', '\u200b\u200b'],
];
const cases = template.options.flatMap((name) =>
  values.map(([label, title, body]) => [name, label, title, body] as const),
);

test.each(cases)('%s with %s is taken by WeChat', (name, _label, title, body) => {
  const { fields } = templates[variableOf(name)]!;
  expect(wrongField(fields, dataOf(templateFields({ template: name, title, body, at })))).toBeUndefined();
});

test('any name and any text is taken', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (title, body) => {
        const { fields } = templates['TEMPLATE_WORK_STEP']!;
        return wrongField(fields, dataOf(templateFields({ template: 'work-step', title, body, at }))) === undefined;
      },
    ),
  );
});

test('R-PLAN 4: what happened, to what and when is said whole; what is too long ends in a mark', () => {
  const message = { template: 'session-cancelled', title: `课程已取消：${LONG}`, body: '报名人数不足', at };
  expect(templateFields(message)).toEqual({
    thing1: '内蒙古自治区中小企业融资服务与贷款贴息…',
    phrase2: '课程取消',
    thing3: '报名人数不足',
    time4: '2026-11-20 09:00',
  });
});

test('the phrase of a kind is its template’s title', () => {
  for (const name of template.options) expect(templates[variableOf(name)]!.title).toBe(PHRASES[name]);
});

test('every page that a message opens is one of the mini-program, without a slash before it', () => {
  const pages = new Set(read('pages.json') as string[]);
  const sources = readdirSync(join(root, 'cloudfunctions'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'cloudfunctions', file), 'utf8'));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/['"`](\/?(?:pages|packages)\/[\w\-/]+)[?'"`]/g)].map(([, page]) => page!),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((page) => !pages.has(page))).toEqual([]);
});
