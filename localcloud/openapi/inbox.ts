import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import { matching } from '../database/read';
import { SYSTEM_COLLECTIONS, writeSystem } from '../system-collections';

/** One recorded call of openapi. */
export interface InboxEntry {
  _id: string;
  /** e.g. 'subscribeMessage.send' */
  api: string;
  /** For whom: the receiver of a message, else the user whose content was checked; '' when nobody. */
  openid: string;
  /** Which function called; '' when unknown. */
  functionName: string;
  /** Epoch milliseconds by the clock of the invocation. */
  at: number;
  /** Rising in the order of recording. */
  order: number;
  /** What the function passed, with WeChat's snake_case names. */
  data: Record<string, unknown>;
}

const WORDS = 1000;

/** Calls of openapi, kept in the store for everybody to look at. */
export class Inbox {
  private last = 0;
  /** What people wrote, by entry: shown as long as the gateway runs, on no disk. */
  private readonly words = new Map<string, string>();

  constructor(private readonly database: Database) {}

  async record(entry: Omit<InboxEntry, '_id' | 'order'>): Promise<void> {
    // strictly rising also within one millisecond, and across restarts
    this.last = Math.max(this.last + 1, Date.now() * 1000);
    const id = randomUUID();
    const { content, ...data } = entry.data;
    if (typeof content === 'string') this.words.set(id, content);
    for (const oldest of [...this.words.keys()].slice(0, -WORDS)) this.words.delete(oldest);
    await writeSystem(this.database, SYSTEM_COLLECTIONS.inbox, id, { ...entry, data, order: this.last });
  }

  /** The newest entries first; of one person, or of all. */
  list(openid: string | undefined, limit = 200): InboxEntry[] {
    const query = openid === undefined ? {} : { openid };
    const entries = matching(this.database.collection(SYSTEM_COLLECTIONS.inbox), query) as unknown as InboxEntry[];
    const newest = [...entries].sort((a, b) => b.order - a.order).slice(0, limit);
    return newest.map((entry) => {
      const content = this.words.get(entry._id);
      return content === undefined ? entry : { ...entry, data: { ...entry.data, content } };
    });
  }
}
