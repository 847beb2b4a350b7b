/** The words of the forms by field: 'outcome.rating' is a field's label, 'outcome.outcome.reached' a choice's text, 'plan.venues.name' a field within rows. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fieldsOf, type Fields, type Form, type Language } from '../../cloudfunctions/mechanisms/form';

const programmes = path.join(__dirname, '../../cloudfunctions/programmes');

/** Every form that stands in a programme's folder `forms`. */
export const forms: readonly Form[] = readdirSync(programmes, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\bforms\/[\w-]+\.ts$/.test(file))
  .flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- every form there is, also one of tomorrow
    const found = require(path.join(programmes, file)) as Record<string, unknown>;
    return Object.values(found).filter(
      (one): one is Form => typeof one === 'object' && one !== null && 'sections' in one,
    );
  });

function wordsOf(fields: Fields, path: string, language: Language): [string, string][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const own: [string, string][] = [[path + name, field.label[language]]];
    const options = Object.entries({
      ...('options' in field ? field.options : {}),
      ...('yes' in field && field.yes ? { yes: field.yes } : {}),
      ...('no' in field && field.no ? { no: field.no } : {}),
    });
    const inner =
      field.kind === 'group' || field.kind === 'rows' ? wordsOf(field.fields, `${path}${name}.`, language) : [];
    return [
      ...own,
      ...options.map(([value, text]): [string, string] => [`${path}${name}.${value}`, text[language]]),
      ...inner,
    ];
  });
}

export const formWords = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(forms.flatMap((form) => wordsOf(fieldsOf(form), `${form.id}.`, language)));
