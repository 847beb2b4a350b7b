import type { readDocument as Read } from '../../../cloudfunctions/functions/policy/read-document.lazy';
import { lostCharacters } from '../../domain/policy-import/builders/lost-characters';
import { fixtures, type Fixture, type Right } from './policy-fixtures';

export const FIELDS = ['title', 'docNo', 'issuers', 'issuedDay', 'validity', 'numbering', 'whole'] as const;
export type Field = (typeof FIELDS)[number];

export interface Measured {
  fixture: Fixture;
  wrong: Partial<Record<Field, string>>;
}

/** Every fixture read, and what is wrong of it by field; `whole`: no character of the document is lost. */
export async function measureImport(readDocument: typeof Read): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const fixture of fixtures) measured.push({ fixture, wrong: await wrongOf(fixture, readDocument) });
  return measured;
}

async function wrongOf(
  { make, fileName, right, lines }: Fixture,
  readDocument: typeof Read,
): Promise<Measured['wrong']> {
  const read = await readDocument(await make(), fileName, '2026-11-22');
  if (!read.usable) return Object.fromEntries(FIELDS.map((field) => [field, read.why]));
  const [recognised] = read.documents;
  if (recognised === undefined || read.documents.length > 1)
    return Object.fromEntries(FIELDS.map((field) => [field, `${read.documents.length} documents`]));
  const { proposal } = recognised;
  const wrong: Measured['wrong'] = {};
  const same = (field: Field, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      wrong[field] = `${JSON.stringify(found)} ≠ ${JSON.stringify(wanted)}`;
  };
  same('title', proposal.title, right.title);
  same('docNo', proposal.docNo, right.docNo);
  same('issuers', proposal.issuers, right.issuers);
  same('issuedDay', proposal.issuedDay, right.issuedDay);
  same('validity', [proposal.effectiveDay, proposal.expiresDay], [right.effectiveDay, right.expiresDay]);
  same(
    'numbering',
    numbersOf(proposal.articles),
    right.numbers.length === 0 ? numbersOf(proposal.articles) : right.numbers,
  );
  same('whole', lostCharacters(lines, recognised), '');
  return wrong;
}

const numbersOf = (articles: { number: string }[]): Right['numbers'] =>
  articles.map(({ number }) => number.replaceAll(/\s/gu, ''));

const LABELS: Record<Field, string> = {
  title: 'title',
  docNo: '文号',
  issuers: 'issuers',
  issuedDay: 'day',
  validity: 'validity',
  numbering: 'numbering',
  whole: 'no text lost',
};

/** A table in Markdown: right of all, by kind of document and by kind of file. */
export function tableOf(measured: readonly Measured[]): string {
  const share = (some: readonly Measured[], field: Field): string =>
    `${some.filter(({ wrong }) => wrong[field] === undefined).length}/${some.length}`;
  const groups = [
    ...['html', 'pdf', 'docx', 'txt'].map(
      (format) => [`.${format}`, measured.filter(({ fixture }) => fixture.format === format)] as const,
    ),
    ...[...new Set(measured.map(({ fixture }) => fixture.kind))].map(
      (kind) => [kind, measured.filter(({ fixture }) => fixture.kind === kind)] as const,
    ),
    ['all', measured] as const,
  ];
  const rows = groups.map(([name, some]) => `| ${[name, ...FIELDS.map((field) => share(some, field))].join(' | ')} |`);
  return [
    `| kind | ${FIELDS.map((field) => LABELS[field]).join(' | ')} |`,
    `| --- |${FIELDS.map(() => ' --- |').join('')}`,
    ...rows,
  ].join('\n');
}
