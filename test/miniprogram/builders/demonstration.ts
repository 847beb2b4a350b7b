/**
 * The demonstration of `npm start` in a gateway of its own, filled in by the same steps over the same operations, with smaller crowds: every page finds
 * what it is for, in seconds. It lies around one fixed moment, so that a page looks the same on every day of the year.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenSession, Seeding } from '../../../demo/steps/seeding';
import { phases } from '../../../demo/steps/seeding';
import { Client, Refused } from '../../../demo/client';
import { play } from '../../../demo/play';
import { keptData } from '../../support/kept-data';
import { NOT_LOADED, startGateway, type Gateway } from './gateway';

/** A Wednesday morning with weeks before and behind it in one year; one session has been running for half an hour. */
export const DEMO_NOW = Date.parse('2026-11-18T10:20:00+08:00');

export interface Demonstration extends Gateway {
  /** By the keys of demo/schedule, as they were planned. */
  session(key: string): OpenSession;
  sessionId(key: string): string;
  title(key: string): string;
}

const CALLS_AT_ONCE = 4;
const ATTEMPTS = 5;
/** Above the least heads of 50, so that a year's settlement has something to pay. */
const PAID = 'park-innovation';
/** Its places must be taken, or nobody waits. */
const WHOLE = 'full';

const atMost = (count: number, most: number): number => Math.min(count, most);

/** Few people do what many do in the demonstration, and hand in one picture of each kind. */
function inSmall(session: OpenSession): OpenSession {
  const { crowd, documentation, key } = session;
  if (!crowd || key === WHOLE) return session;
  const [registered, walkIns] = key === PAID ? [35, 25] : [7, 3];
  const photos =
    documentation &&
    Object.fromEntries(Object.entries(documentation.photos).map(([kind, count]) => [kind, atMost(count, 1)]));
  return {
    ...session,
    documentation: documentation && { ...documentation, ...(photos && { photos }) },
    crowd: {
      ...crowd,
      registered: atMost(crowd.registered, registered),
      walkIns: atMost(crowd.walkIns, walkIns),
      absent: atMost(crowd.absent, 2),
      unsigned: atMost(crowd.unsigned, 1),
    },
  };
}

async function fill(gateway: Gateway): Promise<OpenSession[]> {
  const client = new Client(gateway.url, CALLS_AT_ONCE);
  const seeding: Seeding = { client, now: DEMO_NOW, phase: phases(CALLS_AT_ONCE, () => undefined) };
  try {
    return await play(seeding, gateway.bootstrapCode, inSmall);
  } finally {
    client.close();
  }
}

/** What one run has done the next finds done: a run that an overburdened machine broke off goes on. */
async function fillPatiently(gateway: Gateway): Promise<OpenSession[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fill(gateway);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Refused) || error.code !== NOT_LOADED) throw error;
    }
  }
}

const PLAYED = 'sessions.json';

async function fillIn(folder: string): Promise<void> {
  const gateway = await startGateway(DEMO_NOW, join(folder, 'data'));
  try {
    writeFileSync(join(folder, PLAYED), JSON.stringify(await fillPatiently(gateway)));
  } finally {
    await gateway.close();
  }
}

/** With the same data in each test file; what a file changes is gone when it is closed. */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-demonstration-'));
  cpSync(await keptData('small-demonstration', readFileSync(__filename, 'utf8'), fillIn), folder, { recursive: true });
  const gateway = await startGateway(DEMO_NOW, join(folder, 'data'));
  const close = async (): Promise<void> => {
    await gateway.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  try {
    const played = JSON.parse(readFileSync(join(folder, PLAYED), 'utf8')) as OpenSession[];
    const sessions = new Map(played.map((session) => [session.key, session]));
    // The clock that was kept with the data; the phones begin at this moment.
    await gateway.moveClock(DEMO_NOW);
    const session = (key: string): OpenSession => {
      const found = sessions.get(key);
      if (!found) throw new Error(`demo/schedule has no session ${key}`);
      return found;
    };
    return {
      ...gateway,
      close,
      session,
      sessionId: (key) => session(key).sessionId,
      title: (key) => session(key).plan.title,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
