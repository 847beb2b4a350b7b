/** The whole demonstration behind a gateway of its own: filled in once, kept, and copied for each test file. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemonstration } from '../../../demo/seed-demonstration';
import { startGateway, testEnvironment, type TestGateway } from '../../functions/support/gateway';
import { builds, keptData } from '../../support/kept-data';

/** Wednesday, 10 June 2026, 10:10 in Shanghai: always the same day, so that two pictures differ only where the screens do. */
export const MOMENT = Date.parse('2026-06-10T02:10:00Z');

const offset = (): number => MOMENT - Date.now();
const start = (dataDir: string, options: { staticDir?: string } = {}): Promise<TestGateway> =>
  startGateway({
    ...options,
    functionsDir: join(builds(), 'cloudfunctions'),
    dataDir,
    clockOffsetMs: offset(),
    poolSize: 2,
  });

async function fillIn(folder: string): Promise<void> {
  const gateway = await start(folder);
  try {
    await seedDemonstration({ url: gateway.url, bootstrapCode: testEnvironment.BOOTSTRAP_CODE ?? '' });
    // What the timers would have done by now.
    await gateway.runTimer('followup', 'freeze-rosters');
    await gateway.runTimer('message', 'send-outbox');
  } finally {
    await gateway.close();
  }
}

/** A gateway with the demonstration, its clock at {@link MOMENT}, that serves the screens; changes are gone when it is closed. */
export async function startDemonstration(): Promise<TestGateway> {
  if (!existsSync(join(builds(), 'h5/index.html')))
    throw new Error(`no screens in ${builds()}/h5: npm run build -- --only h5`);
  const dataDir = mkdtempSync(join(tmpdir(), 'lecture-hall-demonstration-'));
  cpSync(await keptData('demonstration', String(MOMENT), fillIn), dataDir, { recursive: true });
  const gateway = await start(dataDir, { staticDir: join(builds(), 'h5') });
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
