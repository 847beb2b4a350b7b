import type { PersonalDataGroup } from '../../../contract/identity';
import type { AnyDoc } from '../../../platform/database';
import type { PersonalDataRules } from '../../../programmes';
import type { Fields, Words } from '../../../records/registry';
import { heldCollections, sessionOf, type Holdings } from './holdings';
import { inWords, type Beside } from './words';

type Kind = PersonalDataGroup['kind'];
type Labelled = PersonalDataGroup['records'][number];
interface Said {
  kind: Kind;
  record: Labelled;
}
/** Any of the registry's rules of a field, as it is read here. */
interface AnyRule {
  label?: string;
  as?: Words;
  in?: Fields<AnyDoc>;
  each?: Fields<AnyDoc>;
  kind?: Kind;
}

/** Labelled values of a document in the order of its rules, what is empty left out; a list of parts makes a record of each. */
function said(kind: Kind, fields: Fields<AnyDoc>, doc: AnyDoc, beside: Beside): Said[] {
  const record: Labelled = [];
  const parts: Said[] = [];
  for (const [field, rule] of Object.entries(fields as Record<string, AnyRule>)) {
    const value = doc[field];
    if (value === null || value === undefined) continue;
    if (rule.label !== undefined) {
      const words = inWords(value, rule.as, beside);
      if (words !== '') record.push({ label: rule.label, value: words });
    }
    if (rule.in) for (const inner of said(kind, rule.in, value as AnyDoc, beside)) record.push(...inner.record);
    const each = rule.each ?? {};
    if (rule.each) parts.push(...(value as AnyDoc[]).flatMap((part) => said(rule.kind ?? kind, each, part, beside)));
  }
  return [...(record.length > 0 ? [{ kind, record }] : []), ...parts];
}

/** Everything kept about the person by kind, in the order of the rules that say why and for how long. */
export function exportGroups(
  rules: PersonalDataRules,
  held: Holdings,
  now: number,
  placeName: Beside['placeName'],
): PersonalDataGroup[] {
  const joined = heldCollections.filter((one) => typeof one.held.by === 'object' && one.held.by.joined);
  const all = heldCollections
    .filter((one) => !joined.includes(one))
    .flatMap((one) =>
      (held.docs[one.name] as unknown as AnyDoc[]).flatMap((doc) => {
        const beside: Beside = {
          now,
          placeName,
          session: held.sessions.get(sessionOf(doc) ?? ''),
          question: held.subjectOf(doc),
        };
        const [own, ...parts] = said(one.held.kind, one.fields, doc, beside);
        const more = joined
          .filter(({ held: { by } }) => typeof by === 'object' && by.through === one.name)
          .flatMap(({ name, fields }) =>
            (held.docs[name] as unknown as AnyDoc[])
              .filter((other) => sessionOf(other) === sessionOf(doc))
              .flatMap((other) => said(one.held.kind, fields, other, beside).flatMap(({ record }) => record)),
          );
        return own ? [{ ...own, record: [...own.record, ...more] }, ...parts] : parts;
      }),
    );
  return rules.parameters.kinds.value.map(({ id: kind, ...rest }) => {
    const records = all.filter((one) => one.kind === kind).map(({ record }) => record);
    return { kind, ...rest, count: records.length, records };
  });
}
