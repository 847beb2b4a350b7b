import { EventEmitter } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import { installDirectLine, type DirectLine } from '../../localcloud/functions/direct-line';

const ADDRESS = 'http://127.0.0.1:1/admin';
const JSON_POST = { method: 'post', headers: { 'Content-Type': 'application/json' } };

const byHttp = http.request;
let asked: { id: number; text: string }[];
let overHttp: unknown[];
let line: DirectLine;

beforeEach(() => {
  asked = [];
  overHttp = [];
  http.request = ((url: unknown) => {
    overHttp.push(url);
    return new EventEmitter();
  }) as typeof http.request;
  line = installDirectLine(ADDRESS, (id, text) => asked.push({ id, text }));
});
afterEach(() => {
  http.request = byHttp;
});

/** Sends a question as the SDK does; the text of the answer once it has come. */
function question(text: string): { answer: Promise<string>; request: http.ClientRequest } {
  let request: http.ClientRequest | undefined;
  const answer = new Promise<string>((resolve) => {
    request = http.request(`${ADDRESS}?env=local`, JSON_POST, (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(`${response.statusCode} ${Buffer.concat(chunks).toString()}`));
    });
    request.write(text);
    request.end();
  });
  if (!request) throw new Error('no request');
  return { answer, request };
}

test('a question of the SDK reaches the gateway without HTTP, whole', async () => {
  const { answer } = question('{"问":1}');
  expect(asked).toEqual([{ id: 1, text: '{"问":1}' }]);
  expect(overHttp).toEqual([]);
  line.answered(1, '{"答":1}');
  await expect(answer).resolves.toBe('200 {"答":1}');
});

test('answers that come in another order find their questions', async () => {
  const [first, second] = [question('first'), question('second')];
  line.answered(2, 'to second');
  line.answered(1, 'to first');
  await expect(first.answer).resolves.toBe('200 to first');
  await expect(second.answer).resolves.toBe('200 to second');
});

test('a question that stays unanswered times out as on a socket', async () => {
  const { request } = question('forgotten');
  const timedOut = new Promise((resolve) => request.on('timeout', () => resolve('timeout')));
  request.setTimeout(5);
  await expect(timedOut).resolves.toBe('timeout');
});

test.each([
  ['another address', 'http://127.0.0.1:1/storage/put/x?a=1', JSON_POST],
  ['another host', 'http://127.0.0.1:2/admin?env=local', JSON_POST],
  [
    'a form',
    `${ADDRESS}?env=local`,
    { method: 'post', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  ],
  ['a GET', `${ADDRESS}?env=local`, { method: 'get', headers: {} }],
])('%s goes by HTTP', (_what, url, options) => {
  http.request(url, options, () => undefined);
  expect(overHttp).toEqual([url]);
  expect(asked).toEqual([]);
});
