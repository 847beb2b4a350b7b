/** WeChat's demand: what people write and others read is checked first. Every field that takes words is classed, in one place. */
import type * as z from 'zod';
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { id, listed, requestKey } from '../../cloudfunctions/contract/common';
import { FREE_TEXT, publicTexts } from '../../cloudfunctions/contract/free-text';

/** Parts of zod's schemas as far as they are walked here. */
interface Schema {
  _zod: { def: Record<string, unknown> & { type: string; checks?: { _zod: { def: { check: string } } }[] } };
  shape: Record<string, Schema>;
}
/** Ids and keys: nobody reads them as words. */
const NOT_WORDS = new Set<unknown>([id, listed, requestKey.unwrap()]);
const SIMPLE = new Set(['number', 'int', 'boolean', 'enum', 'literal', 'null']);

/** Paths of all strings without a form of their own (a day, a code). A part that repeats itself inside itself is looked at once. */
function textPaths(schema: Schema, path = '', above: readonly Schema[] = []): string[] {
  if (NOT_WORDS.has(schema) || above.includes(schema)) return [];
  const { def } = schema._zod;
  const into = (inner: unknown, step?: string): string[] =>
    textPaths(inner as Schema, step === undefined ? path : [path, step].filter(Boolean).join('.'), [...above, schema]);
  if (SIMPLE.has(def.type)) return [];
  switch (def.type) {
    case 'string':
      return def['format'] || def.checks?.some((check) => check._zod.def.check === 'string_format') ? [] : [path];
    case 'object':
      return Object.entries(schema.shape).flatMap(([key, inner]) => into(inner, key));
    case 'array':
      return into(def['element'], '*');
    case 'record':
      return into(def['valueType'], '*');
    case 'union':
      return (def['options'] as unknown[]).flatMap((option) => into(option));
    case 'optional':
    case 'nullable':
    case 'default':
      return into(def['innerType']);
    case 'pipe':
      return into(def['in']);
    default:
      throw new Error(`${path}: a schema of the kind ${def.type} is not walked yet`);
  }
}

const pathsOf = (schema: z.ZodType): string[] => [...new Set(textPaths(schema as unknown as Schema))];
const writing = (Object.keys(operations) as OperationName[]).filter((name) => operations[name].writes);

test.each(writing)('%s: every text that it takes is classed', (name) => {
  const classed = FREE_TEXT[name] ?? {};
  const paths = pathsOf(operations[name].input);
  const all = '**' in classed;
  expect(all ? [] : paths.filter((path) => !(path in classed))).toEqual([]);
  expect(Object.keys(classed).filter((path) => path !== '**' && !paths.includes(path))).toEqual([]);
  expect(typeof classed['**']).not.toBe('object');
});

test('an operation that only reads shows nobody what was typed, and is not classed', () => {
  expect(Object.keys(FREE_TEXT).filter((name) => !operations[name as OperationName].writes)).toEqual([]);
});

/** By hand: what others read. */
test('what is checked is what others read: questions, answers, opinions, names of institutions and lecturers', () => {
  const checked = Object.entries(FREE_TEXT).flatMap(([name, classed]) =>
    Object.entries(classed).flatMap(([path, kind]) =>
      typeof kind === 'object' ? [`${name} ${path} ${kind.scene}`] : [],
    ),
  );
  expect(checked).toEqual([
    'institution.create name 1',
    'question.ask text 2',
    'question.answer text 2',
    'question.answer by 1',
    'question.answer publicText 2',
    'session.saveDraft plan.lecturer.name 1',
    'session.saveDraft plan.lecturer.unit 1',
    'session.saveDraft plan.lecturer.title 1',
    'session.change plan.lecturer.name 1',
    'session.change plan.lecturer.unit 1',
    'session.change plan.lecturer.title 1',
    'feedback.submit opinions 2',
    'feedback.submit topics 2',
    'feedback.submit charged.note 2',
  ]);
});

test('of an input the texts with their paths, the empty left out', () => {
  const input = {
    opinions: '讲得清楚',
    topics: ' ',
    charged: { fee: false, note: '收了资料费' },
    particulars: { post: '会计' },
  };
  expect(publicTexts('feedback.submit', input)).toEqual([
    { path: 'opinions', scene: 2, text: '讲得清楚' },
    { path: 'charged.note', scene: 2, text: '收了资料费' },
  ]);
  expect(publicTexts('feedback.submit', {})).toEqual([]);
  expect(publicTexts('question.listMine', { text: '不发布' })).toEqual([]);
});
