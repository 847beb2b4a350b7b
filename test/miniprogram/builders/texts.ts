/** The Chinese texts of the screens by their keys: a test that names a text so stays right when its wording changes. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { formWords } from '../../support/form-words';
import { programmeTexts, withFigures } from '../../support/programme';

type Texts = Record<string, string>;

const folder = path.join(__dirname, '../../../src/locales/words');
const catalogues = new Map(
  readdirSync(folder).map((file): [string, Texts] => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- every catalogue there is, also one of tomorrow
    const { zh: texts } = require(path.join(folder, file)) as { zh: Texts };
    return [path.parse(file).name, texts];
  }),
);
catalogues.set('forms', formWords('zh'));
catalogues.set('programme', programmeTexts('zh'));

/**
 * The text of `key` with its `{…}` filled in; `catalogue:key` where two catalogues have the key and differ; `forms:outcome.rating` of a form's field.
 * @throws Error when there is no such text, or more than one
 */
export function say(key: string, params: Record<string, string | number> = {}): string {
  const [catalogue, name] = key.includes(':') ? (key.split(':', 2) as [string, string]) : [undefined, key];
  const from = catalogue === undefined ? [...catalogues.values()] : [catalogues.get(catalogue) ?? {}];
  const [text, other] = new Set(from.flatMap((texts) => texts[name] ?? []));
  if (text === undefined) throw new Error(`src/locales/words has no text ${key}`);
  if (other !== undefined) throw new Error(`“${key}” is “${text}” and “${other}”: write catalogue:${key}`);
  return withFigures(text).replace(/\{(\w+)\}/g, (whole, param: string) => String(params[param] ?? whole));
}
