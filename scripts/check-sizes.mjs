// Part of npm test: what was built stays below the limits of config/sizes.json. WeChat refuses a package above 2 MB; ours
// are half of that, so that there is room when it matters.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Failure, main } from './lib/console.mjs';
import { filesBelow } from './lib/fingerprint.mjs';
import { firstLoadFiles } from './lib/h5-first-load.mjs';
import { functionNames, lazyParts } from './lib/node-bundles.mjs';
import { at } from './lib/paths.mjs';

const limits = JSON.parse(readFileSync(at('config/sizes.json'), 'utf8'));
const bytes = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0);

function mustExist(path) {
  if (!existsSync(at(path))) throw new Failure(`${path} is missing: npm run build`);
  return at(path);
}

/** The main package is everything outside the subpackages' folders, as WeChat counts. */
function weappSizes() {
  const { subPackages = [], subpackages = subPackages } = JSON.parse(
    readFileSync(mustExist('dist/weapp/app.json'), 'utf8'),
  );
  const files = filesBelow(at('dist/weapp')).filter((file) => !file.endsWith('.map'));
  const inside = (root) => files.filter((file) => relative(at('dist/weapp', root), file).split(/[/\\]/)[0] !== '..');
  const roots = subpackages.map(({ root }) => root.replace(/^\/|\/$/g, ''));
  const main = files.filter((file) => !roots.some((root) => inside(root).includes(file)));
  return [
    ['weapp main package', bytes(main), limits.weapp.mainPackageKB],
    ...roots.map((root) => [`weapp ${root}`, bytes(inside(root)), limits.weapp.eachSubpackageKB]),
    ['weapp altogether', bytes(files), limits.weapp.allPackagesKB],
  ];
}

/** What a browser loads before the first page stands there, compressed. */
function h5Sizes() {
  mustExist('dist/h5/index.html');
  const files = firstLoadFiles(at('dist/h5'));
  const compressed = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return [['h5 first load, gzip', compressed, limits.h5.firstLoadGzipKB]];
}

const functionSizes = () =>
  functionNames().map((name) => [
    `function ${name}`,
    statSync(mustExist(`dist/cloudfunctions/${name}/index.js`)).size,
    // Its own where it carries what no other function may: pdfkit and fontkit in `document`.
    limits.cloudfunctions.bundlesKB[name] ?? limits.cloudfunctions.eachBundleKB,
  ]);

/** Parts that a function loads when they are first needed: no cold start waits for them. */
const lazyPartSizes = () =>
  functionNames().flatMap((name) =>
    lazyParts(name).map((part) => [
      `function ${name}, ${part}`,
      statSync(mustExist(`dist/cloudfunctions/${name}/${part}.js`)).size,
      limits.cloudfunctions.eachLazyPartKB,
    ]),
  );

/** What is uploaded, compressed as in a zip: CloudBase takes 50 MB, and a cold start loads it. Only where files travel with the bundle. */
const uploadSizes = () =>
  functionNames()
    .map((name) => [name, filesBelow(mustExist(`dist/cloudfunctions/${name}`))])
    .filter(([, files]) => files.some((file) => !/[/\\](index\.js|config\.json|package\.json)$/.test(file)))
    .map(([name, files]) => [
      `function ${name}, zipped with files`,
      files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0),
      limits.cloudfunctions.eachUploadKB,
    ]);

await main(() => {
  const rows = [...weappSizes(), ...h5Sizes(), ...functionSizes(), ...lazyPartSizes(), ...uploadSizes()];
  for (const [label, size, limitKB] of rows) {
    const mark = size > limitKB * 1024 ? '  ← too large' : '';
    console.log(`${label.padEnd(36)} ${(size / 1024).toFixed(0).padStart(6)} KB of ${limitKB}${mark}`);
  }
  const large = rows.filter(([, size, limitKB]) => size > limitKB * 1024);
  if (large.length > 0) {
    throw new Failure(
      `Above the limit: ${large.map(([label]) => label).join(', ')}. ` +
        'Move what one role needs into its subpackage, or load it later; a limit is raised in config/sizes.json with a reason.',
    );
  }
});
