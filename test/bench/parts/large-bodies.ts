/**
 * Somebody's call while eight visitors send profiles of 550 KB as fast as they are answered, against the same call while the eight send ordinary ones that are refused
 * as well. The eight send from a thread of their own, bodies made beforehand, so that what they cost themselves is not taken for the gateway's. Rounds alternate, so that
 * what else the machine does meanwhile strikes both.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { startBenchGateway } from '../support/gateway';
import { runAll } from '../support/load';
import { giveProfile, startBureau } from '../support/people';
import type { Row } from '../support/report';
import { median, milliseconds, percentile, times } from '../support/statistics';

const VISITORS = 8;
const KILOBYTES = 550;
const ROUNDS = 6;
const CALLS = 60;
/** Nobody sends more than so often before one is told to wait. */
const EACH = 40;
const PERSONAS = 160;
/** Of the other's call, beside what ordinary bodies leave it. */
const LIMIT = 2;

const profile = (enterprise: string) =>
  JSON.stringify({ name: '示例访客', enterprise, phone: '123', kind: 'sme-manager' });
const LOADS = {
  'nobody else': null,
  'eight send ordinary profiles': profile('示例企业'),
  [`eight send profiles of ${KILOBYTES} KB`]: profile('示'.repeat((KILOBYTES * 1024) / 3)),
};

/** Sends until told to stop; then says how often, and with which codes it was refused. */
const SENDER = `
const { parentPort, workerData: { url, tokens, visitors, each, made } } = require('node:worker_threads');
let running = false, calls = made;
const codes = new Set();
const visitor = async (body) => {
  while (running) {
    const headers = { authorization: 'Bearer ' + tokens[Math.floor(calls / each) % tokens.length], 'content-type': 'application/json' };
    calls += 1;
    const answer = await (await fetch(url + '/api/identity.saveProfile', { method: 'POST', headers, body })).json();
    codes.add(answer.ok ? 'OK' : answer.error.code);
  }
};
parentPort.on('message', async (text) => {
  if (text === null) return (running = false);
  running = true;
  codes.clear();
  const body = Buffer.from(text), before = calls;
  await Promise.all(Array.from({ length: visitors }, () => visitor(body)));
  parentPort.postMessage({ calls: calls - before, codes: [...codes] });
});`;

export async function largeBodies(): Promise<Row[]> {
  const gateway = await startBenchGateway();
  const tokens: string[] = [];
  try {
    await startBureau(gateway);
    await giveProfile(gateway, 'trainee-1', 1001);
    for (let n = 0; n < PERSONAS; n += 1) tokens.push(await gateway.tokenOf(`visitor-${n + 1}`));
    const workerData = { url: gateway.url, tokens, visitors: VISITORS, each: EACH, made: 0 };
    const sender = new Worker(SENDER, { eval: true, workerData });
    const loads = Object.values(LOADS);
    const rows = loads.map(() => ({ each: [] as number[], calls: 0, cpuMs: 0, codes: [] as string[] }));
    const measure = async (at: number, kept: boolean): Promise<void> => {
      const before = gateway.cpuMs();
      const load = loads[at] ?? null;
      if (load !== null) sender.postMessage(load);
      const { each } = await runAll(CALLS, 1, () => gateway.call('trainee-1', 'identity.me', {}));
      let sent = { calls: 0, codes: [] as string[] };
      if (load !== null) {
        const answered = once(sender, 'message');
        sender.postMessage(null);
        [sent] = (await answered) as [typeof sent];
      }
      const row = rows[at];
      if (!kept || !row) return;
      row.each.push(...each);
      row.calls += sent.calls + CALLS;
      row.cpuMs += gateway.cpuMs() - before;
      row.codes = sent.codes;
    };
    for (let round = 0; round <= ROUNDS; round += 1) for (const at of loads.keys()) await measure(at, round > 0);
    await sender.terminate();
    const beside = rows[1]?.each ?? [];
    return Object.keys(LOADS).map((what, at): Row => {
      const { each, calls, cpuMs, codes } = rows[at] ?? { each: [], calls: 1, cpuMs: 0, codes: [] };
      const ratio = median(each) / median(beside);
      return {
        what: `identity.me, ${what}`,
        figure: `p50 ${milliseconds(median(each))}, p99 ${milliseconds(percentile(each, 0.99))}, CPU ${milliseconds(cpuMs / calls)} a call${codes.length > 0 ? `; ${codes.join(', ')}` : ''}`,
        ratio: at === 1 ? '1' : `p50 ${times(ratio)}, p99 ${times(percentile(each, 0.99) / percentile(beside, 0.99))}`,
        limit: at === 2 ? `p50 ≤ ${LIMIT} ×` : '',
        ...(at === 2 && { met: ratio <= LIMIT }),
      };
    });
  } finally {
    await gateway.close();
  }
}
