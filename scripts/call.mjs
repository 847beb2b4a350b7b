// npm run -s call -- <operation> ['<json>'] --as <persona> [--at <ISO>] [--url <gateway>]: one operation of the running
// gateway; prints the answer as JSON and ends with 1 when it is not ok. `--lines`: of an export all pages, a line each.
import { Failure, main } from './lib/console.mjs';
import { gatewayUrl } from './lib/gateway.mjs';
import { options } from './lib/options.mjs';

const usage = `npm run -s call -- session.listMonth '{"month":"2026-05"}' --as trainee-1 [--at 2026-05-01T09:00:00+08:00] [--url ${gatewayUrl()}] [--lines]`;

async function post(url, headers, body) {
  let response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new Failure(`${url} does not answer (${error.cause?.code ?? error.message}): is npm start running?`);
  }
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${url} answered ${response.status} and not JSON: ${text.slice(0, 200)}`);
  }
}

function parseInput(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`The input is not JSON: ${error.message}\n${usage}`);
  }
}

await main(async () => {
  const spec = { as: { type: 'string' }, at: { type: 'string' }, url: { type: 'string' }, lines: { type: 'boolean' } };
  const { values, positionals } = options(spec, usage);
  const [operation, json = '{}', ...rest] = positionals;
  if (!operation?.includes('.') || rest.length > 0) throw new Failure(usage);
  if (values.at && Number.isNaN(Date.parse(values.at))) throw new Failure(`--at wants an ISO time, not ${values.at}`);

  const input = parseInput(json);
  const url = (values.url ?? gatewayUrl()).replace(/\/$/, '');
  const headers = values.at ? { 'x-localcloud-now': new Date(values.at).toISOString() } : {};
  if (values.as) {
    const login = await post(`${url}/dev/login`, {}, { persona: values.as });
    if (!login.ok) throw new Failure(`Cannot log in as ${values.as}: ${JSON.stringify(login.error)}`);
    headers.authorization = `Bearer ${login.data.token}`;
  }
  if (values.lines) {
    // an export: one JSON object a line, page after page
    for (let cursor = undefined; cursor !== null;) {
      const page = await post(`${url}/api/${operation}`, headers, { ...input, ...(cursor && { cursor }) });
      if (!page.ok) throw new Failure(JSON.stringify(page.error));
      for (const line of page.data.lines) console.log(JSON.stringify(line));
      cursor = page.data.next;
    }
    return;
  }
  const answer = await post(`${url}/api/${operation}`, headers, input);
  console.log(JSON.stringify(answer, null, 2));
  if (!answer.ok) process.exitCode = 1;
});
