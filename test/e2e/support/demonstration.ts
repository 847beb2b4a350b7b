/** The whole demonstration behind a gateway of its own: filled in once, kept, and copied for each test file. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { seedDemonstration } from '../../../demo/seed-demonstration';
import { startGateway, testEnvironment, type TestGateway } from '../../functions/support/gateway';
import { exclusively } from './exclusively';

const root = resolve(__dirname, '../../..');
const cache = join(root, 'node_modules/.cache/demonstration');

/** The builds that are looked at; PLH_DIST names another folder than dist/, for screens that are being built anew meanwhile. */
export const builds = (): string => resolve(root, process.env.PLH_DIST ?? 'dist');

/** Wednesday, 10 June 2026, 10:10 in Shanghai: always the same day, so that two pictures differ only where the screens do. */
export const MOMENT = Date.parse('2026-06-10T02:10:00Z');

const offset = (): number => MOMENT - Date.now();
const start = (dataDir: string, options: { staticDir?: string } = {}): Promise<TestGateway> =>
  startGateway({ ...options, functionsDir: join(builds(), 'cloudfunctions'), dataDir, clockOffsetMs: offset() });

/** What the data is made by: the functions and the demonstration, as they were last built, and the moment. */
function keyOfData(): string {
  const hash = createHash('sha256').update(String(MOMENT));
  for (const target of ['functions', 'demo']) hash.update(readFileSync(join(builds(), '.stamps', target)));
  return hash.digest('hex').slice(0, 16);
}

async function fillIn(folder: string): Promise<void> {
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const gateway = await start(making);
  try {
    await seedDemonstration({ url: gateway.url, bootstrapCode: testEnvironment.BOOTSTRAP_CODE ?? '' });
    // What the timers would have done by now.
    await gateway.runTimer('followup', 'freeze-rosters');
    await gateway.runTimer('message', 'send-outbox');
  } finally {
    await gateway.close();
  }
  renameSync(making, folder);
}

/** A folder with the demonstration's data; made when there is none of these builds yet (half a minute). Not to be opened: copy it. */
async function seeded(): Promise<string> {
  const folder = join(cache, keyOfData());
  await exclusively(join(cache, 'lock'), async () => {
    if (existsSync(folder)) return;
    for (const old of readdirSync(cache).filter((name) => name !== 'lock'))
      rmSync(join(cache, old), { recursive: true, force: true });
    await fillIn(folder);
  });
  return folder;
}

/** A gateway with the demonstration, its clock at {@link MOMENT}, that serves the screens; changes are gone when it is closed. */
export async function startDemonstration(): Promise<TestGateway> {
  if (!existsSync(join(builds(), 'h5/index.html')))
    throw new Error(`no screens in ${builds()}/h5: npm run build -- --only h5`);
  const dataDir = mkdtempSync(join(tmpdir(), 'lecture-hall-demonstration-'));
  cpSync(await seeded(), dataDir, { recursive: true });
  const gateway = await start(dataDir, { staticDir: join(builds(), 'h5') });
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
