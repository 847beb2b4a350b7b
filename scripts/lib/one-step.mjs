// One step of npm test in a process of its own (run-steps.mjs): sends its count to whom it was started by.
import { Failure, main } from './console.mjs';
import { steps } from './test-steps.mjs';

const [name, workers] = process.argv.slice(2);

await main(async () => {
  const step = steps[name];
  if (!step || !process.send) throw new Failure('Started by npm test only.');
  const count = await step.run({ workers: Number(workers) });
  await new Promise((resolve) => process.send(count, resolve));
  process.disconnect();
});
