/** Figures of the rules and limits of the system stand in data: no screen, no form, no message, no error text has one of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { LIMITS } from '../../../cloudfunctions/contract/lists';
import { servedProgramme } from '../../support/programme';

const root = path.join(__dirname, '../../..');
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return file === 'cloudfunctions/domain/areas' ? [] : filesIn(file);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.config.ts') ? [file] : [];
  });

/** Words of time, money, people and points behind a figure. */
const FIGURE =
  /\d[\d,.]* ?(个)?(工作日|天|日内|分钟|小时|分(?!之)|元|人|张|份|项|次|%|MB|学时|working days?|days?|minutes?|hours?|points?|yuan|people|photos)/;
const IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/1 (天|day)/, 'a grammatical one: the last day'],
  [/1 小时|1 hour|an hour/, 'the reminder of the phone’s own calendar'],
  [/1 张/, 'one photo more'],
  [/ 0 分|0\.00 元/, 'nothing'],
  [/1 (学时|class hour) =/, 'the unit itself'],
  [/10,000 yuan|200,000 yuan|20 万元/, 'a unit, and an example of what a policy may give'],
  [/36人，食品厂/, 'an example of what one may say'],
  [/0\.00 yuan/, 'nothing'],
  [/11 位|18 位|18 characters/, 'lengths of numbers set by national standards'],
];
const saysFigure = (text: string): boolean =>
  FIGURE.test(IN_TEXT.reduce((rest, [allowed]) => rest.replace(allowed, ''), text));

/** One and two are everywhere. */
const figures = Object.values(servedProgramme().figures)
  .map(({ value }) => Number(value))
  .filter((figure) => figure > 2);
const limits: readonly number[] = Object.values(LIMITS);

const hall = 'cloudfunctions/programmes/lecture-hall-2018/forms';
const system = 'cloudfunctions/programmes/system/forms';
/** Numbers that are no figure of the rules although they equal one. */
const IN_CODE: Readonly<Record<string, readonly string[]>> = {
  'how many are shown': [
    'src/packages/institution/code/index.tsx most 20',
    'src/services/suggest/index.ts MOST_LETTERS 30',
    'src/services/suggest/index.ts MOST_WITHIN 400',
  ],
  'a reminder of the phone': ['src/pages/session-detail/session-tools.tsx ALARM_MINUTES 60'],
  'a scale of a hundred': [`${hall}/call-outcome.ts most 100`, `${hall}/judgement.ts most 100`],
  'as many as there are to choose from; one of them': [`${hall}/judgement.ts most 5`],
  'a status of HTTP': [
    'src/services/transport/read-answer.ts compared 500',
    'src/services/transport/upload.h5.ts compared 300',
  ],
  'metres around a place': [
    `${hall}/session-plan.ts least 50`,
    `${hall}/session-plan.ts most 5000`,
    `${hall}/session-plan.ts default 300`,
  ],
  'what nobody types by mistake: people, seats, places, days, receipts': [
    `${hall}/tour-cost.ts most 20`,
    `${hall}/tour-cost.ts most 30`,
    `${hall}/tour-cost.ts most 500`,
    `${system}/institution.ts most 20`,
    `${system}/invitation.ts most 60`,
    `${system}/place.ts most 5000`,
  ],
};

/** What the number bounds, or that it is compared with something; null for any other use. How many are shown of something (`MOST`) is nobody's rule. */
function boundAt(literal: ts.NumericLiteral): string | null {
  const value = Number(literal.text);
  let at: ts.Node = literal.parent;
  while (ts.isBinaryExpression(at) && '+-*/'.includes(at.operatorToken.getText())) at = at.parent;
  if (ts.isBinaryExpression(at) && /^[<>=!]=?=?$/.test(at.operatorToken.getText()))
    return figures.includes(value) && value > 10 ? 'compared' : null;
  const attribute = ts.isJsxExpression(at) && ts.isJsxAttribute(at.parent) ? at.parent : null;
  const named = ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at) ? at : attribute;
  const name = named?.name.getText() ?? '';
  if (/LEAST|LARGEST|BYTES/.test(name) && value > 2 && limits.includes(value)) return name;
  const bounds = /LEAST|MOST_|MINIMUM|MAXIMUM|FULL|POINTS|MINUTES|HOURS|HEADS|^(least|most|starts|default)$/;
  return bounds.test(name) && figures.includes(value) ? name : null;
}

interface Found {
  texts: string[];
  bounds: string[];
}

function look(file: string): Found {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Found = { texts: [], bounds: [] };
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node)
    ) {
      if (saysFigure(node.text)) found.texts.push(`${file}: ${node.text.trim()}`);
    } else if (ts.isNumericLiteral(node)) {
      const bound = boundAt(node);
      if (bound !== null) found.bounds.push(`${file} ${bound} ${Number(node.text)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const screens = filesIn('src').filter((file) => !file.startsWith('src/theme/'));
const forms = filesIn('cloudfunctions/programmes').filter((file) => file.includes('/forms/'));
/** What the server says: everything but the programmes’ own data and the texts of policies. */
const server = filesIn('cloudfunctions').filter(
  (file) => !file.startsWith('cloudfunctions/programmes/') && !file.startsWith('cloudfunctions/domain/policy'),
);

test('no text of a screen, a form, a message, an error or a guide has a figure of the rules in it', () => {
  const guides = readdirSync(path.join(root, 'docs/guides'))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => readFileSync(path.join(root, 'docs/guides', file), 'utf8').split('\n'))
    .filter(saysFigure);
  const found = [...[...screens, ...forms, ...server].flatMap((file) => look(file).texts), ...guides];
  expect(found).toEqual([]);
});

test('no screen and no form compares with, or is bound by, a number that the rules or the system’s limits have', () => {
  const found = [...screens, ...forms].flatMap((file) => look(file).bounds);
  expect([...found].sort()).toEqual(Object.values(IN_CODE).flat().sort());
});
