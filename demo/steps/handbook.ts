import { DAY, dayOf } from '../time';
import { ENTERED_BEFORE } from './anchor';
import type { Seeding } from './seeding';

/** The hub makes the year's handbook once the documents are published. */
export async function makeHandbook({ client, now }: Seeding): Promise<void> {
  const at = now - ENTERED_BEFORE + 10 * DAY;
  await client.call('handbook.make', 'platform-1', at, {
    year: Number(dayOf(now).slice(0, 4)),
    note: '收录已发布的全部政策条目',
    requestKey: 'demo-handbook',
  });
}
