/** What is tried against the way in and against an open desk: each gets somewhere with a server that leaves out one check. */
import { randomBytes } from 'node:crypto';
import type { Check } from './careless-desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a browser sends. */
export interface Sender {
  cookie: string;
  key: string;
  headers: Record<string, string>;
}
export interface Shown {
  code: string;
  compare: string;
}

/** A server of desks as an attack sees it; `false` and null: refused. */
export interface DeskServer {
  origin: string;
  show(sender: Sender, at: number): Promise<Shown>;
  scan(person: string, code: string, at: number): Promise<boolean>;
  confirm(person: string, code: string, compare: string, at: number): Promise<boolean>;
  end(person: string, code: string, at: number): Promise<void>;
  revoke(person: string, at: number): Promise<void>;
  /** As whom a call of the browser is answered that needs a person. */
  actsAs(sender: Sender, at: number): Promise<string | null>;
}

const senderOf = (server: DeskServer): Sender => ({
  cookie: '',
  key: randomBytes(32).toString('hex'),
  headers: {
    origin: server.origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-desk-active': '1',
  },
});

/** The person's own desk, opened as it should be at a moment. */
async function opened(server: DeskServer, person: string, at: number) {
  const own = senderOf(server);
  const { code, compare } = await server.show(own, at);
  if (!(await server.scan(person, code, at)) || !(await server.confirm(person, code, compare, at)))
    throw new Error('not opened');
  if ((await server.actsAs(own, at)) === null) throw new Error('not answered');
  return { own, code, compare };
}

export interface Attack {
  name: string;
  /** What a server has left out that lets it through. */
  leftOut: Check;
  /** Whether it got through. */
  tried: (server: DeskServer, at: number) => Promise<boolean>;
}

const asAnybody = async (server: DeskServer, sender: Sender, at: number) => (await server.actsAs(sender, at)) !== null;

export const attacks: readonly Attack[] = [
  {
    name: 'the cookie was stolen: without the key that the browser keeps it opens nothing',
    leftOut: 'key',
    tried: async (server, at) => {
      const { own } = await opened(server, 'trainee-1', at);
      return asAnybody(server, { ...senderOf(server), cookie: own.cookie }, at);
    },
  },
  {
    name: 'the key was stolen: without the cookie that no script reads it opens nothing',
    leftOut: 'cookie',
    tried: async (server, at) => {
      const { own, code } = await opened(server, 'trainee-1', at);
      return asAnybody(server, { ...senderOf(server), key: own.key, cookie: `${code}.${'0'.repeat(43)}` }, at);
    },
  },
  {
    name: 'the code on the screen was photographed: it is worth nothing in another browser',
    leftOut: 'asked-here',
    tried: async (server, at) => {
      const { own, code } = await opened(server, 'trainee-1', at);
      const secret = own.cookie.split('.')[1] ?? '';
      return asAnybody(server, { ...senderOf(server), cookie: `${code}.${secret}` }, at);
    },
  },
  ...[
    { whose: 'another site', headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
    { whose: 'a page in a sandbox', headers: { origin: 'null', 'sec-fetch-site': 'cross-site' } },
    {
      whose: 'a site under the same domain',
      headers: { origin: 'https://evil.desk.example', 'sec-fetch-site': 'same-site' },
    },
    { whose: 'somebody who does not say', headers: { origin: '', 'sec-fetch-site': 'none' } },
  ].map(({ whose, headers }): Attack => ({
    name: `a request of ${whose}, with the browser’s cookie and key`,
    leftOut: 'origin',
    tried: async (server, at) => {
      const { own } = await opened(server, 'trainee-1', at);
      return asAnybody(server, { ...own, headers: { ...own.headers, ...headers } }, at);
    },
  })),
  {
    name: 'a code from yesterday’s screen is confirmed',
    leftOut: 'expiry',
    tried: async (server, at) => {
      const thief = senderOf(server);
      const { code, compare } = await server.show(thief, at);
      await server.scan('trainee-1', code, at + 4 * MINUTE);
      await server.confirm('trainee-1', code, compare, at + 4 * MINUTE);
      return asAnybody(server, thief, at + 4 * MINUTE);
    },
  },
  {
    name: 'the attacker shows the victim a code of his own: who does not see his screen cannot confirm it',
    leftOut: 'compare',
    tried: async (server, at) => {
      const attacker = senderOf(server);
      const { code, compare } = await server.show(attacker, at);
      await server.scan('trainee-1', code, at);
      await server.confirm('trainee-1', code, compare === '0000' ? '0001' : '0000', at);
      return asAnybody(server, attacker, at);
    },
  },
  {
    name: 'the four digits are tried out',
    leftOut: 'tries',
    tried: async (server, at) => {
      const attacker = senderOf(server);
      const { code, compare } = await server.show(attacker, at);
      await server.scan('trainee-1', code, at);
      const wrong = ['0000', '0001', '0002', '0003'].filter((digits) => digits !== compare).slice(0, 3);
      for (const digits of [...wrong, compare]) await server.confirm('trainee-1', code, digits, at);
      return asAnybody(server, attacker, at);
    },
  },
  {
    name: 'somebody else scans the code after the person has, to be the one whose desk it becomes',
    leftOut: 'owner',
    tried: async (server, at) => {
      const own = senderOf(server);
      const { code, compare } = await server.show(own, at);
      await server.scan('trainee-1', code, at);
      await server.scan('trainee-2', code, at);
      await server.confirm('trainee-2', code, compare, at);
      return asAnybody(server, own, at);
    },
  },
  {
    name: 'a desk that was left alone is used half an hour later',
    leftOut: 'idle',
    tried: async (server, at) => {
      const { own } = await opened(server, 'trainee-1', at);
      return asAnybody(server, own, at + 30.1 * MINUTE);
    },
  },
  {
    name: 'a desk that was busy all the time is used longer than a day’s work',
    leftOut: 'longest',
    tried: async (server, at) => {
      const { own } = await opened(server, 'trainee-1', at);
      for (let passed = 20 * MINUTE; passed < 10 * HOUR; passed += 20 * MINUTE) await server.actsAs(own, at + passed);
      return asAnybody(server, own, at + 10 * HOUR + MINUTE);
    },
  },
  {
    name: 'a desk is used after it was ended on the phone',
    leftOut: 'end',
    tried: async (server, at) => {
      const { own, code } = await opened(server, 'trainee-1', at);
      await server.end('trainee-1', code, at + MINUTE);
      return asAnybody(server, own, at + MINUTE);
    },
  },
  {
    name: 'a desk is used after one of the roles was revoked with which it was opened',
    leftOut: 'rights',
    tried: async (server, at) => {
      const { own } = await opened(server, 'bureau-2', at);
      await server.revoke('bureau-2', at + MINUTE);
      return asAnybody(server, own, at + MINUTE);
    },
  },
];
