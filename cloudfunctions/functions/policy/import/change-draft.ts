import { DomainError } from '../../../domain/errors';
import type { Tx } from '../../../platform/database';
import type { DraftDoc } from '../../../records';

/** The draft; NOT_FOUND when there is none. */
export async function loadDraft(source: Pick<Tx, 'get'>, draftId: string): Promise<DraftDoc> {
  const draft = await source.get('policyDrafts', draftId);
  if (draft === null) throw new DomainError('NOT_FOUND', { draftId });
  return draft;
}

/** CONFLICT when somebody has saved since `revision` was read. */
export function requireRevision(draft: DraftDoc, revision: number): void {
  if (draft.revision !== revision) throw new DomainError('CONFLICT', { revision: draft.revision });
}

/** WRONG_STAGE unless the draft is in one of `states`. */
export function requireState(draft: DraftDoc, states: readonly DraftDoc['state'][]): void {
  if (!states.includes(draft.state)) throw new DomainError('WRONG_STAGE', { state: draft.state });
}
