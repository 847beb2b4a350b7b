import { operations, type OperationName } from '../../cloudfunctions/contract';
import { deskAccess } from '../../cloudfunctions/contract/desk-access';
import { errors } from '../../cloudfunctions/contract/errors';
import { describeSchema, vocabulary, type Field } from './describe-schema';

type Operation = (typeof operations)[keyof typeof operations];

/** A Markdown table cell: one line, no column separators. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const code = (text: string): string => `\`${text}\``;

function table(head: string[], rows: string[][]): string[] {
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells)), ''];
}

const whoMayCall = (operation: Operation): string =>
  Object.entries(operation.who)
    .map(([role, reach]) => (reach === 'own' ? `${role} (own)` : role))
    .join(', ');

function fieldList(title: string, fields: Field[]): string[] {
  if (fields.length === 0) return [`${title}: nothing.`, ''];
  const lines = fields.map(({ path, type, required }) => `- ${code(path)}${required ? '' : ' (optional)'}: ${type}`);
  return [`${title}:`, '', ...lines, ''];
}

function section(name: string, operation: Operation): string[] {
  const own = operation.errors.map((error) => code(error)).join(', ');
  const { open, fresh, only } = deskAccess(name as OperationName);
  const desk = [
    open ? ' Answered without signing in.' : '',
    fresh ? ' A desk asks for a fresh scan.' : '',
    only ? ` Only ${only === 'phone' ? 'on the phone' : 'in a browser'}.` : '',
  ].join('');
  return [
    `### ${name} ${operation.title}`,
    '',
    `${operation.writes ? 'Writes' : 'Reads'}. Callers: ${whoMayCall(operation)}.` +
      (operation.subject === 'none' ? '' : ` Reach is checked against the ${operation.subject} that the input names.`) +
      (own ? ` Errors of its own: ${own}.` : '') +
      desk,
    '',
    ...fieldList('Input', describeSchema(operation.input, 'input')),
    ...fieldList('Output', describeSchema(operation.output, 'output')),
  ];
}

/** docs/operations.md: every operation of the contract with callers, input, output and errors, by area. */
export function operationsDocument(): string {
  const entries = Object.entries(operations) as [string, Operation][];
  const areas = [...new Set(entries.map(([name]) => name.split('.')[0] ?? name))];
  return [
    '# Operations',
    '',
    'Generated from `cloudfunctions/contract` by `npm run docs`; do not edit.',
    '',
    'In the browser: `POST /api/<area>/<name>` with the input as JSON, from the site’s own pages, as the desk that a person opened with the phone. In the mini-program: `wx.cloud.callFunction({ name: <area>, data: { operation, input } })`.',
    'The answer is `{ "ok": true, "data": <output> }` or `{ "ok": false, "error": { "code", "message", "details" } }`.',
    'Instants are epoch milliseconds (`…At`), days `YYYY-MM-DD` in Shanghai (`…Day`), money whole 分 (`…Fen`), exact figures fractions (`…Exact`).',
    'Everybody is a visitor. `(own)` after a role: only for records of its own institution, region or person.',
    '',
    ...Object.entries(vocabulary).map(([name, words]) => `- A **${name}** is one of ${words.map(code).join(' ')}.`),
    '',
    ...table(
      ['Operation', '', 'Kind', 'Callers'],
      entries.map(([name, operation]) => [
        code(name),
        operation.title,
        operation.writes ? 'write' : 'read',
        whoMayCall(operation),
      ]),
    ),
    ...areas.flatMap((area) => [
      `## ${area}`,
      '',
      ...entries
        .filter(([name]) => name.startsWith(`${area}.`))
        .flatMap(([name, operation]) => section(name, operation)),
    ]),
    '## Errors',
    '',
    ...table(
      ['Code', 'HTTP', 'Message'],
      Object.entries(errors).map(([name, { status, message }]) => [code(name), String(status), message]),
    ),
  ].join('\n');
}
