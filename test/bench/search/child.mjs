// One engine in a process of its own: node child.mjs <engine> <work> <file> [<articles>]; answers with one line of JSON.
import { performance } from 'node:perf_hooks';
import { measure } from './measure.ts';
import { minisearch } from './minisearch-engine.ts';
import { own } from './own-engine.ts';
import { searchCorpus } from './corpus.ts';

const [name, work, file, articles] = process.argv.slice(2);
const engine = { own, minisearch }[name];
const answer = {
  // Makes the file.
  file: () => {
    const started = performance.now();
    const records = searchCorpus(Number(articles));
    const grown = performance.now();
    engine.write(records, file);
    return { corpusMs: grown - started, fileMs: performance.now() - grown };
  },
  // Quality, times, one more document.
  measure: () => measure(engine.load(file)),
}[work];
process.stdout.write(`${JSON.stringify(answer())}\n`);
