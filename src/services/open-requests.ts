import { storedValue } from '@/hooks/stored-value';
import { requestKey } from './random-hex';

/** A request whose answer has not come: what it was called by, under a name that tells nothing of it. Kept, so that a reload and the same once more is one request. */
interface Open {
  name: string;
  key: string;
  at: number;
}

const isOpen = (value: unknown): value is Open[] =>
  Array.isArray(value) &&
  value.every(
    (one: Partial<Open> | null) =>
      typeof one?.name === 'string' && typeof one.key === 'string' && typeof one.at === 'number',
  );

const stored = storedValue<Open[]>('plh.draft.openRequests', [], isOpen);
const MOST = 50;
const MINUTE = 60_000;
/** The same once more is meant as another one after that: whoever saw that the first had gone through does not send it again so soon. Milliseconds. */
const GOOD_FOR = { typed: 24 * 60 * MINUTE, plain: 30 * MINUTE };

/** 53 bits of a text, for telling texts of one device apart; nothing that is written can be read from it. */
function nameOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** Being made: two of the same at once share one. */
const making = new Map<string, Promise<string>>();

/** The key of an unanswered request with this content, or a new one, kept before it is used. `typed`: the content has what somebody typed, so that it names the one act. */
export async function openKey(content: string, kind: keyof typeof GOOD_FOR): Promise<string> {
  const name = nameOf(content);
  const now = Date.now();
  const known = stored.get().find((one) => one.name === name && now - one.at < GOOD_FOR[kind]);
  if (known) return known.key;
  const made =
    making.get(name) ??
    requestKey().then((key) => {
      const others = stored.get().filter((one) => one.name !== name && now - one.at < GOOD_FOR.typed);
      stored.set([...others, { name, key, at: now }].slice(-MOST));
      return key;
    });
  making.set(name, made);
  return made.finally(() => making.delete(name));
}

/** Its answer has come: the same once more is another request. */
export function answered(key: string): void {
  const left = stored.get().filter((one) => one.key !== key);
  if (left.length < stored.get().length) stored.set(left);
}
