/**
 * What signing in must not be: it looks whether the person is there and then adds, with an `_id` of the database's choice. Built as a
 * function of its own by the test that shows that this counts people twice.
 */
import { cloud, rawDatabase } from '../../../cloudfunctions/platform/cloud';

interface Event {
  operation: string;
  input: { sessionId: string };
}

export async function main({ operation, input: { sessionId } }: Event) {
  const attendances = rawDatabase.collection('attendances');
  if (operation === 'naive.count') return { ok: true, data: await attendances.where({ sessionId }).count() };
  const userId = cloud.getWXContext().OPENID ?? '';
  const { total } = await attendances.where({ sessionId, userId }).count();
  if (total === 0) await attendances.add({ data: { sessionId, userId } });
  return { ok: true, data: { repeated: total > 0 } };
}
