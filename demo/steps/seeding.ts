import type { Client } from '../client';
import { eachAtMost } from '../concurrency';
import type { DemoSession } from '../schedule';

/** A session of the schedule as it stands in the gateway. */
export interface OpenSession extends DemoSession {
  sessionId: string;
  venueIds: string[];
  status: 'draft' | 'published' | 'cancelled';
  wasChanged: boolean;
  /** Stage at the beginning of this run: what an earlier run had done is not done again. */
  stage: string;
}

/** What every step works with. */
export interface Seeding {
  client: Client;
  /** The moment around which the demonstration lies, epoch ms. The same in every run over the same data. */
  now: number;
  /** Runs `work` for each item, several at a time, under a name that the progress shows. */
  phase: <T>(label: string, items: readonly T[], work: (item: T) => Promise<unknown>) => Promise<void>;
}

export interface PhaseReport {
  label: string;
  items: number;
  milliseconds: number;
}

/** A worker of the gateway starts in the time of so many calls: few items are not worth many workers. */
const ITEMS_PER_CALLER = 12;

/** @param report hears of each finished phase that had anything to do */
export const phases =
  (concurrency: number, report: (phase: PhaseReport) => void): Seeding['phase'] =>
  async (label, items, work) => {
    const started = performance.now();
    await eachAtMost(Math.min(concurrency, Math.ceil(items.length / ITEMS_PER_CALLER)), items, work);
    if (items.length > 0) report({ label, items: items.length, milliseconds: performance.now() - started });
  };

const ORDER = ['with-window', 'with-hub', 'with-evaluator', 'scored', 'confirmed', 'objected', 'final'];

/** Whether the session had come to this stage, or further, before this run. */
export const hadReached = (session: OpenSession, stage: string): boolean =>
  ORDER.indexOf(session.stage) >= ORDER.indexOf(stage) && ORDER.includes(session.stage);
