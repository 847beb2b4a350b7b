import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything that a browser loads before the first page of the H5 build stands there: index.html, the scripts and style
 * sheets that it names, and those of the page, which a script in it asks for (config/plugins/preload-pages.cjs).
 *
 * @param {string} folder dist/h5
 * @returns {string[]} paths, each once
 * @throws {Error} when index.html names nothing, or nothing for its first page
 */
export function firstLoadFiles(folder) {
  const index = join(folder, 'index.html');
  const html = readFileSync(index, 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path,
  );
  const [, routes, first] = /\((\{"[^<]*\}),"([^"<]+)"\)\s*<\/script>/.exec(html) ?? [];
  const ofPage = routes === undefined ? [] : (JSON.parse(routes)[first] ?? []);
  if (named.length === 0 || ofPage.length === 0)
    throw new Error(`${index} names no scripts, or none for its first page`);
  return [index, ...new Set([...named, ...ofPage].map((path) => join(folder, path)))];
}
