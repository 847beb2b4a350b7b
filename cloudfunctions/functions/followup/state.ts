import type { Output } from '../../contract';
import type { DrawDoc } from './records';

type State = Output<'followup.getDraw'>['state'];

/** Where a session's draw stands. */
export function stateOf(doc: DrawDoc | null): State {
  if (doc === null) return 'not-frozen';
  if (doc.seedHash !== null) return 'drawn';
  if (doc.evaluator && doc.bureau) return 'ready';
  if (doc.evaluator) return 'waiting-bureau';
  return doc.bureau ? 'waiting-evaluator' : 'waiting-both';
}
