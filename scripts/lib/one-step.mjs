// One step of npm test in a process of its own (run-steps.mjs): sends its count to whom it was started by, with the seconds of processor that it took.
import { readFileSync } from 'node:fs';
import { Failure, main } from './console.mjs';
import { steps } from './test-steps.mjs';

/** Of this process and all that it has started and waited for; undefined where the system does not say. */
function processorSeconds() {
  try {
    const [, fields = ''] = /\) (.*)/s.exec(readFileSync('/proc/self/stat', 'utf8')) ?? [];
    // proc(5): utime, stime, cutime, cstime, in hundredths of a second
    const ticks = fields.split(' ').slice(11, 15).map(Number);
    return ticks.reduce((sum, one) => sum + one, 0) / 100;
  } catch {
    return undefined;
  }
}

const [name, workers] = process.argv.slice(2);

await main(async () => {
  const step = steps[name];
  if (!step || !process.send) throw new Failure('Started by npm test only.');
  const count = await step.run({ workers: Number(workers) });
  await new Promise((resolve) => process.send({ ...count, processor: processorSeconds() }, resolve));
  process.disconnect();
});
