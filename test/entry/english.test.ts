import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors } from '../../cloudfunctions/contract/errors';
import { errorsInEnglish } from '../../cloudfunctions/contract/errors-en';
import { answerInEnglish, failureInEnglish, inEnglish } from '../../cloudfunctions/entry/english';
import { sayings } from '../../cloudfunctions/entry/sayings';
import { sizeClass } from '../../cloudfunctions/domain/match';
import { lectureHall2018, rulesAt, smeSize } from '../../cloudfunctions/programmes';
import { en as matchEn, zh as matchZh } from '../../src/locales/words/match';
import { servedProgramme } from '../support/programme';

const HAN = /\p{Script=Han}/u;
const figures = (text: string): string[] => text.match(/\{#[^}]+\}/g) ?? [];
const readings = servedProgramme('2026-11-21').readings.map(({ text }) => text);
const braces = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('two languages', () => {
  test.each(Object.entries(errors))('%s has the same figures in English', (code, { message }) => {
    const english = errorsInEnglish[code as keyof typeof errors];
    expect(braces(english)).toStrictEqual(braces(message));
    expect(english).not.toMatch(HAN);
  });
  test.each(sayings.map(([zh, en]) => [zh, en]))('%s', (zh, en) => {
    expect(braces(en)).toStrictEqual(braces(zh));
    expect(en.replaceAll(/“以[上下]”|\(专精特新\)/g, '')).not.toMatch(HAN);
  });
  test.each(lectureHall2018.en.readings.map(([zh, en]) => [zh, en]))('the reading “%s”', (zh, en) => {
    expect(new Set(figures(en))).toStrictEqual(new Set(figures(zh)));
    expect(en).not.toMatch(HAN);
  });
  test.each(readings)('a reading as it is served: %s', (reading) => {
    expect(inEnglish(reading)).not.toMatch(HAN);
  });
  test('no saying is there twice', () => {
    expect(new Set(sayings.map(([zh]) => zh)).size).toBe(sayings.length);
  });
});

/** Why a Chinese text of the code is not said on a screen in these words. */
const LEFT: readonly (readonly [RegExp, string])[] = [
  [/^functions\/document\//, 'official papers'],
  [/^functions\/(policy|message)\//, 'reads Chinese documents, or is sent through WeChat'],
  [/^functions\/identity\/(personal|audit)\//, 'the paper of one’s own data, the audit’s root'],
];

/** Pieces of longer texts, which are sayings as a whole. */
const PIECES = [
  /^，7 人待核实$/,
  /的扫码是补交的，计入 7 人7$/,

  /^(须达到|须超过|不得超过|须低于)$/,
  /^请在 7 前办理7。$/,
  /^附件/,
  /^政策大讲堂$/,
  /^系统启用$/,
  /^\d（\d，\d座/,
  /^代签计入 7 人.*超过 7%$/,
  /^7；不计入时/,
  /^内经信投规字〔2018〕200号$/,
];

/** Chinese texts in quotes of the functions and of what attendance, score, settlement and steps are worked out by. */
function textsIn(folder: string): [file: string, text: string][] {
  const root = join(__dirname, '../../cloudfunctions');
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts') && !LEFT.some(([file]) => file.test(name)))
    .flatMap((name) =>
      readFileSync(join(root, name), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\*|\/\*)|audit\(|throw new Error|clause|\{ zh:|reading:|^ {4}'原文/.test(line))
        .flatMap((line) => [...line.matchAll(/'([^']*)'|`((?:[^`$]|\$\{[^}]*\})*)`/g)])
        .flatMap(([, plain, template]) => {
          const text = (plain ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, '7').replace(/^\\n/, '');
          return HAN.test(text) && !PIECES.some((piece) => piece.test(text)) ? [[name, text] as [string, string]] : [];
        }),
    );
}

const said = [
  ...['functions', 'cases', 'mechanisms', 'programmes/lecture-hall-2018/procedures', 'programmes/policy-library'],
  ...['domain/attendance', 'domain/settlement', 'domain/score', 'domain/material'],
].flatMap(textsIn);

test.each(said)('%s: “%s” is said in English', (_file, text) => {
  expect(inEnglish(text)).not.toMatch(HAN);
});

test.each([31, 120, null])('a size with its arithmetic is said in English: staff %p', (staff) => {
  const size = sizeClass(rulesAt(smeSize, '2026-11-21'), {
    ...{ industry: 'industry', staff, revenueFen: 4_000_000_000, assetsFen: null },
  });
  const answer = JSON.stringify(answerInEnglish('policy.match', { size }));
  expect(answer.replaceAll(/“以[上下]”|"clause":"[^"]*"/g, '')).not.toMatch(HAN);
});

test.each(Object.keys(matchZh).filter((key) => /^(industry|marker|founder)\./.test(key)))(
  '%s is called alike by the server and on the screens',
  (key) => {
    const [zh, en] = [matchZh, matchEn].map((words) => words[key as keyof typeof words]);
    expect(inEnglish(zh ?? '')).toBe(en);
  },
);

describe('answers', () => {
  test('the server’s own words are English, what people typed stays', () => {
    const flag = {
      label: '回访登记过快',
      clause: '附件2 三（六）',
      detail: '3 个结果在打开号码或上一次登记后 30 秒内登记',
    };
    const data = { flags: [flag], title: '贷款贴息，人人有份', reason: '会场太小，换了一间', by: '微信用户' };
    expect(answerInEnglish('evaluation.getSheet', data)).toStrictEqual({
      flags: [
        {
          label: 'Calls recorded in haste',
          clause: '附件2 三（六）',
          detail: '3 outcomes were recorded within 30 seconds of opening the number or of the one before',
        },
      ],
      title: '贷款贴息，人人有份',
      reason: '会场太小，换了一间',
      by: 'WeChat user',
    });
  });
  test('names of people and places within a text stay', () => {
    expect(inEnglish('会场“示例楼”只有 8 座，请核对')).toBe('“示例楼” has only 8 seats: check the number');
    expect(inEnglish('会场太小，换了一间')).toBe('会场太小，换了一间');
  });
  test('an official text is no saying', () => {
    const data = { articles: [{ text: '小型企业' }], label: '人数' };
    expect(answerInEnglish('policy.get', data)).toStrictEqual(data);
  });
  test('a failure is said by its code, with its details', () => {
    const details = { missing: ['课程尚未结束', '材料尚未移交评价机构'] };
    const failure = { code: 'NOT_READY_TO_SCORE' as const, message: '还不能评分', status: 409, details };
    expect(failureInEnglish(failure).message).toBe(
      'This cannot be scored yet: The course is not over yet; The materials have not been forwarded to the evaluator yet.',
    );
  });
});
