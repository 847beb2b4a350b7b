/** The contract's error codes and the code that throws them are one list. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { operations } from '../../cloudfunctions/contract';
import { errors } from '../../cloudfunctions/contract/errors';

const root = join(__dirname, '..', '..', 'cloudfunctions');
const files = ['cases', 'domain', 'entry', 'functions', 'mechanisms', 'platform', 'records'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name)),
);
const sources = files.map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));

const comparisons = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
const isComparison = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && comparisons.includes(node.operatorToken.kind);

/** The strings that code can come to, e.g. both of `late ? 'A' : 'B'`: not those of types, nor what something is compared with. */
function stringsIn(node: ts.Node): string[] {
  if (ts.isTypeNode(node) || isComparison(node)) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  const found: string[] = [];
  node.forEachChild((child) => void found.push(...stringsIn(child)));
  return found;
}

/** First arguments of `new DomainError(…)` and of the functions that refuse. */
function thrownIn(node: ts.Node): string[] {
  const found: string[] = [];
  node.forEachChild((child) => void found.push(...thrownIn(child)));
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'DomainError') {
    found.push(...(node.arguments?.slice(0, 1) ?? []).flatMap(stringsIn));
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'refuse') {
    found.push(...node.arguments.flatMap(stringsIn).filter((text) => /^[A-Z][A-Z_]+$/.test(text)));
  }
  return found;
}

const known = Object.keys(errors);
const thrown = new Set(sources.flatMap(thrownIn));
const values = new Set(sources.flatMap(stringsIn));

test('the tree is read: well-known refusals are among what is thrown', () => {
  for (const code of ['NOT_FOUND', 'CODE_FORGED', 'OBJECTION_TOO_LATE', 'SCORE_FINAL']) expect(thrown).toContain(code);
});

test('every code that is thrown has its words in the contract', () =>
  expect([...thrown].filter((code) => !known.includes(code))).toEqual([]));

test.each(known)('%s is thrown somewhere', (code) => expect(values).toContain(code));

test('an operation names each of its errors once', () => {
  for (const [name, { errors: own }] of Object.entries(operations)) {
    expect([name, own]).toEqual([name, [...new Set<string>(own)]]);
  }
});
