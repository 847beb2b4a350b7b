/** Fills a gateway with the demonstration: a year's work of the programme, through the operations that its users have. */
import { Client, type FinishedCall } from './client';
import { anchorOf, withClockHeldBack } from './steps/anchor';
import { play } from './play';
import { phases, type PhaseReport, type Seeding } from './steps/seeding';

export interface SeedOptions {
  /** Address of the gateway. */
  url: string;
  /** BOOTSTRAP_CODE of the functions' environment. */
  bootstrapCode: string;
  /** Calls at the same time. */
  concurrency?: number;
  /** Hears of each finished phase. */
  onPhase?: (phase: PhaseReport) => void;
  /** Hears of each finished call. */
  onCall?: (call: FinishedCall) => void;
}

const DEFAULT_CONCURRENCY = 12;

/**
 * Safe to run again: what an earlier run has done, whole or in part, is found done, and the rest follows.
 * @returns the moment around which the demonstration lies, epoch ms
 */
export async function seedDemonstration(options: SeedOptions): Promise<{ now: number }> {
  const { url, bootstrapCode, concurrency = DEFAULT_CONCURRENCY, onPhase = () => undefined, onCall } = options;
  const client = new Client(url, concurrency, onCall);
  try {
    const now = await anchorOf(client);
    const seeding: Seeding = { client, now, phase: phases(concurrency, onPhase) };
    await withClockHeldBack(client, async () => {
      await play(seeding, bootstrapCode);
    });
    return { now };
  } finally {
    client.close();
  }
}
