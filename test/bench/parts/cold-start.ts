/** Cold start: a new process that loads a function's bundle, against one that loads wx-server-sdk alone. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { builtFunctions, bundleOf, ownBundleOf } from '../support/bundles';
import type { Row } from '../support/report';
import { kilobytes, median, milliseconds, times } from '../support/statistics';

const ROUNDS = 9;
/** Above this a function carries something that it does not need at its start. */
const LIMIT = 1.35;

/** Milliseconds from starting the process to the end of the bundle's loading. */
function start(bundle: string | null): Promise<number> {
  const code = bundle === null ? '0' : `require(${JSON.stringify(bundle)})`;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['-e', `${code};require('fs').writeSync(1,'.');process.exit(0)`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        TENCENTCLOUD_RUNENV: 'SCF',
        TENCENTCLOUD_REGION: 'ap-shanghai',
        TCB_ENV: 'local',
        SCF_NAMESPACE: 'local',
        TZ: 'UTC',
      },
    });
    let loaded = Number.NaN;
    child.stdout.once('data', () => (loaded = performance.now() - started));
    child.once('close', (exitCode) =>
      exitCode === 0 && loaded > 0 ? resolve(loaded) : reject(new Error(`${bundle ?? 'node'} does not load`)),
    );
  });
}

export async function coldStart(): Promise<Row[]> {
  const bare = ownBundleOf('bare-sdk');
  const names = builtFunctions();
  const bundles: (string | null)[] = [null, bare, ...names.map(bundleOf)];
  const samples = bundles.map((): number[] => []);
  // Round by round, so that what else the machine does meanwhile strikes all alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, bundle] of bundles.entries()) samples[at]?.push(await start(bundle));
  }
  const [node = Number.NaN, sdk = Number.NaN, ...functions] = samples.map(median);
  const sdkBytes = statSync(bare).size;
  return [
    { what: 'start of node alone', figure: milliseconds(node), ratio: `${times(node / sdk)} bare SDK`, limit: '' },
    { what: 'start of bare wx-server-sdk', figure: milliseconds(sdk), ratio: `1 (${kilobytes(sdkBytes)})`, limit: '' },
    ...names.map((name, at): Row => {
      const time = functions[at] ?? Number.NaN;
      const bytes = statSync(bundleOf(name)).size;
      return {
        what: `start of ${name}`,
        figure: `${milliseconds(time)}, ${kilobytes(bytes)}`,
        ratio: `${times(time / sdk)} bare SDK, ${times(bytes / sdkBytes)} bytes`,
        limit: `≤ ${LIMIT} ×`,
        met: time / sdk <= LIMIT,
      };
    }),
  ];
}
