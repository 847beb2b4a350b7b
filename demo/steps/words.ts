import { DAY, HOUR } from '../time';
import type { Seeding } from './seeding';

/** What visitors looked for in vain, and how often; the five documents know nothing of it. */
const IN_VAIN: readonly (readonly [query: string, times: number])[] = [
  ['独角兽', 6],
  ['民宿', 4],
  ['预制菜', 3],
  ['碳中和', 2],
  ['元宇宙', 1],
];
const WORDS: readonly (readonly string[])[] = [
  ['网上开店', '电子商务'],
  ['招大学生', '高校毕业生'],
];

/** The log of searches without result and what the hub has made of earlier ones. As often as an earlier run has searched is not searched again. */
export async function searchInVain({ client, now }: Seeding): Promise<void> {
  const from = now - 9 * DAY;
  for (const [i, words] of WORDS.entries()) {
    const input = { words: [...words], requestKey: `demo-synonym-${i + 1}` };
    await client.call('policy.saveSynonym', 'platform-1', from, input);
  }
  const { misses } = await client.call('policy.listMisses', 'platform-1', now, { limit: 100 });
  for (const [i, [query, times]] of IN_VAIN.entries()) {
    const done = misses.find((miss) => miss.query === query)?.times ?? 0;
    for (let turn = done; turn < times; turn += 1) {
      const at = from + turn * DAY + i * HOUR;
      await client.call('policy.search', `visitor-${(turn % 3) + 1}`, at, { query, limit: 1 });
    }
  }
}
