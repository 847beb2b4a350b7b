/** Requests that the SDK would not send, straight to the protocol's address. */
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ config: { indexes: { things: [] } } });
});
afterAll(() => gateway.close());

interface Refusal {
  code?: string;
  message?: string;
  requestId?: string;
  data?: unknown;
}

const signed = (): Record<string, string> => ({
  authorization: `TC3-HMAC-SHA256 Credential=${gateway.sdkEnv['TENCENTCLOUD_SECRETID']}/2026-01-01/tcb/tc3_request`,
});
const admin = async (body: unknown, headers = signed()): Promise<Refusal> => {
  const { status, body: answer } = await gateway.post('/admin?env=local', body, headers);
  expect(status).toBe(200);
  return answer;
};

const things = { collectionName: 'things' };
const cases: [string, unknown, string, RegExp][] = [
  ['no JSON', '{', 'INVALID_PARAM', /not a JSON object/],
  ['a list', [], 'INVALID_PARAM', /not a JSON object/],
  ['no action', {}, 'INVALID_PARAM', /action/],
  ['an unknown action', { action: 'database.dropEverything' }, 'INVALID_PARAM', /unknown action/],
  ['an action named as a property of every object', { action: 'toString' }, 'INVALID_PARAM', /unknown action/],
  ['no collection', { action: 'database.getDocument' }, 'INVALID_PARAM', /collectionName/],
  [
    'a collection that does not exist',
    { action: 'database.getDocument', collectionName: 'none' },
    'DATABASE_COLLECTION_NOT_EXIST',
    /not exist/,
  ],
  ['a query that is no text', { action: 'database.getDocument', ...things, query: { a: 1 } }, 'INVALID_PARAM', /query/],
  ['a query that is no object', { action: 'database.getDocument', ...things, query: '[1]' }, 'INVALID_PARAM', /query/],
  [
    'a malformed query',
    { action: 'database.getDocument', ...things, query: '{"a":' },
    'INVALID_PARAM',
    /Extended JSON/,
  ],
  [
    'an unknown operator',
    { action: 'database.getDocument', ...things, query: '{"a":{"$nope":1}}' },
    'DATABASE_REQUEST_FAILED',
    /nope/,
  ],
  [
    'a malformed regular expression',
    { action: 'database.getDocument', ...things, query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}' },
    'DATABASE_REQUEST_FAILED',
    /Regular expression is invalid/,
  ],
  [
    'JavaScript in a query',
    { action: 'database.getDocument', ...things, query: '{"$where":"true"}' },
    'DATABASE_REQUEST_FAILED',
    /./,
  ],
  ['a negative offset', { action: 'database.getDocument', ...things, offset: -1 }, 'INVALID_PARAM', /offset/],
  ['a fractional limit', { action: 'database.getDocument', ...things, limit: 1.5 }, 'INVALID_PARAM', /limit/],
  ['a malformed order', { action: 'database.getDocument', ...things, order: '{"a":"up"}' }, 'INVALID_PARAM', /order/],
  ['nothing to insert', { action: 'database.insertDocument', ...things, data: [] }, 'INVALID_PARAM', /empty/],
  [
    'a document that is no text',
    { action: 'database.insertDocument', ...things, data: [{}] },
    'INVALID_PARAM',
    /Extended JSON/,
  ],
  [
    'a field name with "$"',
    { action: 'database.insertDocument', ...things, data: ['{"$a":1}'] },
    'DATABASE_REQUEST_FAILED',
    /dollar \(\$\) prefixed field/,
  ],
  [
    'a field name with "."',
    { action: 'database.insertDocument', ...things, data: ['{"a.b":1}'] },
    'INVALID_PARAM',
    /field name/,
  ],
  [
    'a prototype',
    { action: 'database.insertDocument', ...things, data: ['{"__proto__":{"x":1}}'] },
    'INVALID_PARAM',
    /__proto__/,
  ],
  [
    'an _id that is an object',
    { action: 'database.insertDocument', ...things, data: ['{"_id":{"a":1}}'] },
    'INVALID_PARAM',
    /_id/,
  ],
  [
    'a type that is not kept',
    { action: 'database.insertDocument', ...things, data: ['{"a":{"$numberDecimal":"1"}}'] },
    'INVALID_PARAM',
    /numberDecimal/,
  ],
  [
    'an empty update',
    { action: 'database.modifyDocument', ...things, query: '{}', data: '{}', merge: true },
    'INVALID_PARAM',
    /empty/,
  ],
  [
    'an unknown update operator',
    { action: 'database.modifyDocument', ...things, query: '{}', data: '{"$nope":{"a":1}}', merge: true },
    'DATABASE_REQUEST_FAILED',
    /Unknown modifier/,
  ],
  [
    'an update of _id',
    { action: 'database.modifyDocument', ...things, query: '{}', data: '{"$set":{"_id":1}}', merge: true },
    'DATABASE_REQUEST_FAILED',
    /immutable/,
  ],
  [
    'an update of one path twice',
    {
      action: 'database.modifyDocument',
      ...things,
      query: '{}',
      data: '{"$set":{"a":1},"$inc":{"a.b":1}}',
      merge: true,
    },
    'DATABASE_REQUEST_FAILED',
    /conflict/,
  ],
  [
    'a replacement without _id',
    { action: 'database.modifyDocument', ...things, query: '{"a":1}', data: '{"b":1}', merge: false, upsert: true },
    'INVALID_PARAM',
    /_id/,
  ],
  [
    'a stage that does not exist',
    { action: 'database.aggregateDocuments', ...things, stages: [{ stageKey: '$out', stageValue: '"x"' }] },
    'DATABASE_REQUEST_FAILED',
    /\$out/,
  ],
  ['a malformed stage', { action: 'database.aggregateDocuments', ...things, stages: [1] }, 'INVALID_PARAM', /stage/],
  [
    'an unknown transaction',
    { action: 'database.commitTransaction', transactionId: 'x' },
    'DATABASE_TRANSACTION_FAIL',
    /must be commit or abort in 30 seconds/,
  ],
  ['an unknown function', { action: 'functions.invokeFunction', function_name: 'none' }, 'FUNCTION_NOT_FOUND', /none/],
  [
    'a function elsewhere',
    { action: 'functions.invokeFunction', function_name: '../../etc' },
    'FUNCTION_NOT_FOUND',
    /etc/,
  ],
  [
    'a cloud path that climbs',
    { action: 'storage.getUploadMetadata', path: 'a/../../b' },
    'INVALID_PARAM',
    /cloud path/,
  ],
  [
    'a cloud path from the root',
    { action: 'storage.getUploadMetadata', path: '/etc/passwd' },
    'INVALID_PARAM',
    /cloud path/,
  ],
  [
    'a cloud path with backslashes',
    { action: 'storage.getUploadMetadata', path: 'a\\..\\b' },
    'INVALID_PARAM',
    /cloud path/,
  ],
];

test.each(cases)('%s', async (_name, body, code, message) => {
  const answer = await admin(body);
  expect(answer).toMatchObject({ code, message: expect.stringMatching(message) as string });
  expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('a packet over 16 MB is refused, one just under it is kept', async () => {
  const insert = (length: number): Promise<Refusal> =>
    admin({
      action: 'database.insertDocument',
      ...things,
      data: [JSON.stringify({ _id: `l${length}`, text: 'x'.repeat(length) })],
    });
  expect(await insert(16 * 1024 * 1024)).toMatchObject({
    code: 'EXCEED_REQUEST_SIZE_LIMIT',
    message: expect.stringMatching(/16 MB/) as string,
  });
  expect((await insert(16 * 1024 * 1024 - 200)).data).toEqual({ insertedIds: [`l${16 * 1024 * 1024 - 200}`] });
});

test.each([
  ['without credentials', {}],
  ['with those of another start', { authorization: 'TC3-HMAC-SHA256 Credential=local0000/2026-01-01/tcb/tc3_request' }],
])('%s nobody gets at the documents', async (_name, headers: Record<string, string>) => {
  expect(await admin({ action: 'database.getDocument', ...things }, headers)).toMatchObject({
    code: 'INVALID_REQUEST_SOURCE',
  });
});

test('an unknown openapi form is refused in the same shape', async () => {
  const form = new FormData();
  form.append('action', 'wx.wxPayApi');
  const response = await fetch(`${gateway.url}/admin`, { method: 'POST', body: form, headers: signed() });
  expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' });
});
