/** Sessions of a measurement, planned and published by the bureau as in the product. */
import type { Input } from '../../../cloudfunctions/contract';
import type { BenchGateway } from './gateway';
import { runAll } from './load';

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Plan = Input<'session.saveDraft'>['plan'];

export const planOf = (institutionId: string, number: number, startAt: number): Plan => ({
  title: `示例课程 ${number}：税费优惠政策解读`,
  summary: '面向中小企业负责人和财务人员，逐条讲解税费优惠政策的适用条件、办理流程和所需材料，并现场答疑。',
  mode: 'institution',
  contentKind: 1 + (number % 9),
  regionId: '150100',
  organiser: 'institution',
  institutionId,
  lecturer: { name: `示例讲师${number}`, unit: '示例税务师事务所', title: '税务师' },
  audience: ['sme-manager', 'sme-finance'],
  startAt,
  endAt: startAt + 3 * HOUR,
  classHours: 3,
  placeConsentReason: '示例：同一中心的各厅',
  venues: [{ name: `示例培训中心${number}号厅`, address: '示例路 1 号', main: true, capacity: 400 }],
});

/** Plans and publishes; the ids in order. Everything happens thirty days before the first start. */
export async function publishSessions(
  gateway: BenchGateway,
  institutionId: string,
  starts: readonly number[],
): Promise<string[]> {
  const at = Math.min(...starts) - 30 * DAY;
  const ids: string[] = [];
  await runAll(starts.length, 4, async (number) => {
    const plan = planOf(institutionId, number, starts[number] ?? 0);
    ids[number] = (await gateway.call('bureau-1', 'session.saveDraft', { plan }, at)).sessionId;
  });
  for (let from = 0; from < ids.length; from += 100) {
    await gateway.call('bureau-1', 'session.publish', { sessionIds: ids.slice(from, from + 100) }, at);
  }
  return ids;
}
