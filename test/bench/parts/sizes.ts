/** What a phone and a browser load: packages of the mini-program, first load of the H5 page. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoadFiles } from '../../../scripts/lib/h5-first-load.mjs';
import { root } from '../support/bundles';
import type { Row } from '../support/report';
import { kilobytes, times } from '../support/statistics';

/** WeChat refuses a package above this. */
const WECHAT_LIMIT = 2 * 1024 * 1024;
const MAIN_LIMIT_KB = 800;
const SUBPACKAGE_LIMIT_KB = 1024;
const TOTAL_LIMIT_KB = 6 * 1024;
const H5_LIMIT_KB = 350;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name));

const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

const row = (what: string, bytes: number, limitKB: number, ratio: string): Row => ({
  what,
  figure: kilobytes(bytes),
  ratio,
  limit: `≤ ${limitKB} KB`,
  met: bytes <= limitKB * 1024,
});

export async function sizes(): Promise<Row[]> {
  const weapp = join(root, 'dist/weapp');
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
    subpackages?: { root: string }[];
  };
  const roots = (app.subPackages ?? app.subpackages ?? []).map((part) => part.root.replace(/^\/|\/$/g, ''));
  const files = filesBelow(weapp);
  const inside = (part: string): string[] => files.filter((file) => file.startsWith(join(weapp, part, '/')));
  const main = bytesOf(files) - roots.reduce((sum, part) => sum + bytesOf(inside(part)), 0);
  const share = (bytes: number): string => `${times(bytes / WECHAT_LIMIT)} WeChat's 2 MB`;
  return [
    row('weapp main package', main, MAIN_LIMIT_KB, share(main)),
    ...roots.map((part) => {
      const bytes = bytesOf(inside(part));
      return row(`weapp ${part}`, bytes, SUBPACKAGE_LIMIT_KB, share(bytes));
    }),
    row('weapp altogether', bytesOf(files), TOTAL_LIMIT_KB, `${times(bytesOf(files) / main)} main package`),
    h5(),
  ];
}

/** All that the browser loads before the first page stands there, each file compressed. */
function h5(): Row {
  const all = firstLoadFiles(join(root, 'dist/h5')).map((file) => readFileSync(file));
  const plain = all.reduce((sum, bytes) => sum + bytes.length, 0);
  const packed = all.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  return row('H5 first load, gzip', packed, H5_LIMIT_KB, `${times(packed / plain)} uncompressed`);
}
