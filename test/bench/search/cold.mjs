// A fresh instance's first answer, with nothing loaded but its own engine: node cold.mjs <engine> <file>.

const [name, file] = process.argv.slice(2);
// Bundled, but only the one that is asked for is run.
const engine =
  name === 'own' ? (await import('./own-engine.ts')).own : (await import('./minisearch-engine.ts')).minisearch;
const hits = engine.load(file).search('培训补贴标准');
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
process.stdout.write(`${JSON.stringify({ hits: hits.length, peakKb: maxRSS, cpuMs: (user + system) / 1000 })}\n`);
