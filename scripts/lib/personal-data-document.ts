import { collections } from '../../cloudfunctions/records/collections';
import type { Collection } from '../../cloudfunctions/records/registry';
import { personalData, rulesAt } from '../../cloudfunctions/programmes';

type AnyRule = string | { label?: string; secret?: string; left?: unknown; in?: Rules; each?: Rules; kind?: string };
type Rules = Record<string, AnyRule>;

const GOES = { removed: 'removed', nameless: 'stays without a name', kept: 'kept' };
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The rows of one collection: each field that says something of a person. */
function rows(fields: Rules, path: string, goes: keyof typeof GOES | undefined): string[] {
  return Object.entries(fields).flatMap(([name, rule]) => {
    const field = path + name;
    if (rule === 'owner')
      return [
        `| \`${field}\` | id of the person | nobody | ${goes === 'nameless' ? 'replaced' : GOES[goes ?? 'kept']} |`,
      ];
    if (rule === 'actor')
      return [`| \`${field}\` | id of who acted in office | nobody | kept: leads to nobody without the account |`];
    if (typeof rule === 'string') return [];
    const inner = rule.in ?? rule.each;
    if (inner) return rows(inner, `${field}${rule.each ? '[]' : ''}.`, goes);
    const ends = goes === 'nameless' ? ('left' in rule ? 'emptied' : 'stays') : GOES[goes ?? 'kept'];
    return [
      `| \`${field}\` | ${cell(rule.label ?? rule.secret ?? '')} | ${rule.label === undefined ? 'nobody' : 'the person'} | ${ends} |`,
    ];
  });
}

/** docs/personal-data.md: of every collection what it keeps about a person, who is given it, and what deletion does. */
export function personalDataDocument(): string {
  const kinds = new Map(
    rulesAt(personalData, personalData.validToDay).parameters.kinds.value.map((kind) => [kind.id, kind]),
  );
  const sections = Object.entries<Pick<Collection<never>, 'fields' | 'held'>>(collections as never).flatMap(
    ([name, { held, fields }]) => {
      const lines = rows(fields, '', held?.goes);
      if (lines.length === 0) return [];
      const kind = held && kinds.get(held.kind);
      const intro = kind
        ? `${kind.title}: ${kind.purpose}. Kept: ${kind.retention}. On deletion the document ${held.goes === 'nameless' ? 'stays without a name, or goes' : `is ${GOES[held.goes]}`}.`
        : 'Nobody’s own documents: who acted is named by an id.';
      return [
        `## ${name}`,
        '',
        intro,
        '',
        '| field | what | exported to | on deletion |',
        '| --- | --- | --- | --- |',
        ...lines,
        '',
      ];
    },
  );
  return [
    '# Personal data',
    '',
    'Generated from `cloudfunctions/records/collections.ts` by `npm run docs`. Collections that are not here say nothing of a person.',
    '',
    ...sections,
  ].join('\n');
}
