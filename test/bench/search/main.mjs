// The comparison's parent: node main.mjs <folder of the bundles>. Run by scripts/bench-search.mjs.
import { compare } from './compare.ts';

const [folder, ...sizes] = process.argv.slice(2);
console.log(compare(folder, sizes.length > 0 ? sizes.map(Number) : [342, 10_000, 50_000]));
