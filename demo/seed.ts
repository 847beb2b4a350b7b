/*
 * node dist/demo/seed.js --url http://127.0.0.1:8080
 * Fills the running gateway with the demonstration. The code with which the first officer comes in is taken from
 * --bootstrap, else from BOOTSTRAP_CODE.
 */
import { parseArgs } from 'node:util';
import { seedDemonstration } from './seed-demonstration';

function bootstrapCode(given: string | undefined): string {
  const code = given ?? process.env['BOOTSTRAP_CODE'];
  if (!code) throw new Error('no bootstrap code: give --bootstrap or BOOTSTRAP_CODE');
  return code;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { url: text, bootstrap: text, concurrency: text } });
  const started = performance.now();
  let calls = 0;
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  await seedDemonstration({
    url: values.url ?? 'http://127.0.0.1:8080',
    bootstrapCode: bootstrapCode(values.bootstrap),
    ...(values.concurrency ? { concurrency: Number(values.concurrency) } : {}),
    onCall: () => (calls += 1),
    onPhase: ({ label, items, milliseconds }) => {
      console.log(`  ${label.padEnd(26)} ${String(items).padStart(5)}  ${seconds(milliseconds).padStart(7)}`);
    },
  });
  const total = performance.now() - started;
  console.log(`  ${calls} calls in ${seconds(total)}, ${Math.round(calls / (total / 1000))} calls/s`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
