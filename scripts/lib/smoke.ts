/**
 * A walk over an environment on its first day, as a desk's browser and with a person at the phone: operations, a code, a message, a timer, a file, writers
 * at the same time. Each step has what the gateway answers (the test walks the gateway itself); what differs is told. It leaves a discarded
 * draft and the trail of what it did; words that it adds it takes away again.
 */
import { createHash, randomBytes } from 'node:crypto';
import { operations, type OperationName } from '../../cloudfunctions/contract';

/** What only a person can do; in a test a persona of the gateway does it. */
export interface Phone {
  /** Scans the code of a desk and confirms it with the digits. An officer of the bureau, who has also the platform's rights. */
  openDesk(shown: { code: string; compare: string; link: string }): Promise<void>;
  /** Opens a poster's code of any session; whether a code was shown. */
  showPoster(): Promise<boolean>;
  /** Allows messages and registers for a session, which sends one to this person. */
  register(): Promise<void>;
}

export interface Walk {
  /** `https://<domain>` */
  origin: string;
  phone: Phone;
  fetch?: typeof fetch;
  /** Waits between two looks for a message. */
  pause?: () => Promise<void>;
  looks?: number;
  log?: (line: string) => void;
}

interface Answer {
  code: string;
  data: Record<string, unknown>;
  headers: Headers;
  wrongShape: string;
}

const AT_ONCE = 6;
const month = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);

/** Operation, input, and the code of what the gateway answers to an officer. */
export const ASKED: readonly (readonly [OperationName, object, string])[] = [
  ['identity.me', {}, 'OK'],
  ['programme.list', {}, 'OK'],
  ['programme.get', {}, 'OK'],
  ['policy.overview', {}, 'OK'],
  ['policy.search', { query: 'dktx' }, 'OK'],
  ['policy.search', { limit: 0 }, 'INVALID_INPUT'],
  ['policy.get', { policyId: 'of-no-policy' }, 'NOT_FOUND'],
  ['policy.listTerms', {}, 'OK'],
  ['policy.listForDesk', {}, 'OK'],
  ['policy.listDrafts', {}, 'OK'],
  ['session.listMonth', { month: month() }, 'OK'],
  ['session.get', { sessionId: 'of-no-session' }, 'NOT_FOUND'],
  ['institution.list', {}, 'OK'],
  ['handbook.list', {}, 'OK'],
  ['identity.listRoles', {}, 'OK'],
  ['identity.listAudit', {}, 'OK'],
  ['identity.listFavourites', {}, 'OK'],
  ['identity.listDesks', {}, 'OK'],
  ['registration.listMine', {}, 'OK'],
  ['message.listMine', {}, 'OK'],
  ['case.list', {}, 'OK'],
  ['identity.scanDeskCode', { code: 'x'.repeat(24) }, 'ONLY_ON_PHONE'],
];

/** A browser: its cookie, the key that it keeps, and its page's origin. */
function browserAt(origin: string, send: typeof fetch) {
  const key = randomBytes(32).toString('hex');
  let cookie = '';
  const ask = async (operation: OperationName, input: object, from = origin): Promise<Answer> => {
    const response = await send(`${origin}/api/${operation.replace('.', '/')}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', origin: from, 'sec-fetch-site': 'same-origin', 'user-agent': 'smoke' },
        ...{ 'x-desk-key': key, 'x-desk-active': '1', ...(cookie && { cookie }) },
      },
      body: JSON.stringify(input),
    });
    const [set] = (response.headers.get('set-cookie') ?? '').split(';');
    if (set) cookie = set;
    const text = await response.text();
    let body: { ok?: boolean; data?: unknown; error?: { code?: string } };
    try {
      body = JSON.parse(text) as typeof body;
    } catch {
      return {
        code: `${String(response.status)} and no JSON: ${text.slice(0, 80)}`,
        data: {},
        headers: response.headers,
        wrongShape: '',
      };
    }
    const parsed = body.ok ? operations[operation].output.safeParse(body.data) : undefined;
    const wrongShape =
      parsed?.success === false ? parsed.error.issues.map(({ path }) => path.join('.')).join(', ') : '';
    const code = body.ok ? 'OK' : (body.error?.code ?? `${String(response.status)} without a code`);
    return { code, data: (body.data ?? {}) as Record<string, unknown>, headers: response.headers, wrongShape };
  };
  return { ask, keyHash: createHash('sha256').update(key).digest('hex') };
}

/** Walks, and gives a line for each thing that differs from the gateway: none when nothing does. */
export async function walk({ origin, phone, log = () => undefined, looks = 40, ...given }: Walk): Promise<string[]> {
  const send = given.fetch ?? fetch;
  const pause = given.pause ?? (() => new Promise((resolve) => setTimeout(resolve, 5000)));
  const differences: string[] = [];
  const { ask, keyHash } = browserAt(origin, send);
  const check = (what: string, found: unknown, wanted: unknown): boolean => {
    const same = JSON.stringify(found) === JSON.stringify(wanted);
    if (!same) differences.push(`${what}: ${JSON.stringify(found)}, the gateway: ${JSON.stringify(wanted)}`);
    log(`${same ? 'same    ' : 'DIFFERS '}  ${what}`);
    return same;
  };
  const asks = async (what: string, operation: OperationName, input: object, code = 'OK') => {
    const answer = await ask(operation, input);
    check(what, answer.wrongShape ? `${answer.code}, other shape of ${answer.wrongShape}` : answer.code, code);
    return answer;
  };

  await asks('before signing in: registration.listMine', 'registration.listMine', {}, 'NOT_LOGGED_IN');
  // The gateway refuses it before the function does.
  const foreign = (await ask('programme.list', {}, 'https://example.test')).code;
  check('from another site’s page', foreign === 'FORBIDDEN_ORIGIN' ? 'WRONG_ORIGIN' : foreign, 'WRONG_ORIGIN');
  const { headers } = await asks('before signing in: programme.list', 'programme.list', {});
  const kept = ['cache-control', 'x-content-type-options', 'cross-origin-resource-policy', 'content-security-policy'];
  const wanted = ['no-store', 'nosniff', 'same-origin', "default-src 'none'; frame-ancestors 'none'"];
  check(
    'headers of an answer',
    kept.map((name) => headers.get(name)),
    wanted,
  );

  const shown = await asks('a code for the phone', 'identity.openDeskCode', { keyHash });
  if (shown.code !== 'OK') return differences;
  const { code, compare } = shown.data as { code: string; compare: string };
  await phone.openDesk({ code, compare, link: `${origin}/desk/${code}` });
  const watched = await asks('the phone has opened the desk', 'identity.watchDeskCode', { code });
  if (!check('state of the code', watched.data['state'], 'confirmed')) return differences;

  for (const [operation, input, wantedCode] of ASKED)
    await asks(`${operation} ${JSON.stringify(input)}`, operation, input, wantedCode);

  check('the phone shows a poster’s code (wxacode.getUnlimited)', await phone.showPoster(), true);

  const messages = async () =>
    (await ask('message.listMine', {})).data['messages'] as { messageId: string; delivered: boolean }[] | undefined;
  const before = new Set((await messages())?.map(({ messageId }) => messageId));
  await phone.register();
  let delivered = false;
  let written = false;
  for (let look = 0; look < looks && !delivered; look += 1) {
    if (look > 0) await pause();
    const fresh = ((await messages()) ?? []).filter(({ messageId }) => !before.has(messageId));
    written ||= fresh.length > 0;
    delivered = fresh.some((message) => message.delivered);
  }
  check('a message to the person who registered', written, true);
  check('the timer send-outbox sent it (subscribeMessage.send)', delivered, true);

  await fileAndBack(asks, check, send);
  await atOnce(ask, check);

  await asks('the desk is closed', 'identity.endDesks', {});
  await asks('after that: registration.listMine', 'registration.listMine', {}, 'NOT_LOGGED_IN');
  return differences;
}

type Ask = ReturnType<typeof browserAt>['ask'];
type Asks = (what: string, operation: OperationName, input: object, code?: string) => Promise<Answer>;
type Check = (what: string, found: unknown, wanted: unknown) => boolean;

/** A file by the storage's own link, read again by a function. */
async function fileAndBack(asks: Asks, check: Check, send: typeof fetch): Promise<void> {
  const link = await asks('a link for a file', 'identity.uploadLink', { for: 'policy-import', ending: '.txt' });
  if (link.code !== 'OK') return;
  const { url, headers, fileId } = link.data as { url: string; headers: Record<string, string>; fileId: string };
  const text = `关于示例试运行的通知\n\n示例〔2026〕${String(Date.now() % 100_000)}号\n\n第一条　本文件只用于试运行。\n`;
  const put = await send(url, { method: 'PUT', headers, body: text });
  if (!check('the file is put into the storage', put.ok ? 'taken' : put.status, 'taken')) return;
  const read = await asks('a function reads it: policy.import', 'policy.import', { fileName: 'smoke.txt', fileId });
  if (read.code !== 'OK') return;
  check('what was read is what was put', (read.data['articleIds'] as unknown[]).length, 1);
  await asks('the draft is discarded', 'policy.discardDraft', { draftId: read.data['draftId'] });
}

/** Writers of one document at the same time: each transaction counts, none is lost and none twice. */
async function atOnce(ask: Ask, check: Check): Promise<void> {
  const trail = async () =>
    (await ask('identity.listAudit', { subject: 'policy-words' })).data as { total: number; chainIntact: boolean };
  const before = (await trail()).total;
  const mark = randomBytes(4).toString('hex');
  const rows = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) =>
      ask('policy.saveSynonym', {
        words: [`试运行${mark}甲${String(at)}`, `试运行${mark}乙${String(at)}`],
        requestKey: `smoke-${mark}-${String(at)}`,
      }),
    ),
  );
  check(
    `${String(AT_ONCE)} writers at once`,
    rows.map(({ code }) => code),
    Array(AT_ONCE).fill('OK'),
  );
  const after = await trail();
  check('each of them stands in one chain, once', [after.total - before, after.chainIntact], [AT_ONCE, true]);
  for (const { data } of rows) {
    const synonymId = (data['synonym'] as { synonymId: string } | undefined)?.synonymId;
    if (synonymId) await ask('policy.removeSynonym', { synonymId });
  }
}
