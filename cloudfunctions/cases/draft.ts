/** A draft of a policy as a case: from import or revision to publishing (R-POLICY 6). */
import type { Context } from '../entry/serve';
import type { Tx } from '../platform/database';
import { librarySetting, policyDraft } from '../programmes';
import type { DraftDoc } from '../records';
import { preparedAct } from './act';
import { caseId, keepCase, type Matter } from './case';

/** The steps that a draft of before there were cases had taken, as far as its state says so. */
const BEFORE: Record<DraftDoc['state'], readonly (readonly [step: string, to: string])[]> = {
  proposed: [],
  reviewed: [['review', 'reviewed']],
  published: [['publish-at-once', 'published']],
  discarded: [['discard', 'discarded']],
};

export const DRAFT_FIELDS = ['_id', 'state', 'importedAt', 'changedAt', 'changedBy'] as const;

export const draftMatter = ({
  _id,
  state,
  importedAt,
  changedAt,
  changedBy,
}: Pick<DraftDoc, (typeof DRAFT_FIELDS)[number]>): Matter => ({
  programme: librarySetting.programme,
  procedure: policyDraft.id,
  about: { kind: 'policy-draft', id: _id },
  body: null,
  area: null,
  startsAt: importedAt,
  openedAt: importedAt,
  opener: changedBy,
  before: BEFORE[state].map(([step, to]) => ({
    step,
    to,
    at: changedAt,
    by: changedBy,
    as: null,
    values: {},
    reason: '',
    key: '',
    late: false,
  })),
});

/** Takes a step of the draft's case in the transaction that changes the draft; `details` go on record with it. */
export async function draftStep(context: Context, draft: DraftDoc, step: string) {
  const take = await preparedAct(context, draftMatter(draft), step);
  return (tx: Tx, details: object): Promise<unknown> => take(tx, { also: async () => ({ details, result: null }) });
}
export type DraftStep = Awaited<ReturnType<typeof draftStep>>;

/** Opens the case of a draft that is new; one that was there before is proposed again. */
export async function openDraftCase(tx: Tx, draft: DraftDoc, again: DraftStep | null, now: number): Promise<void> {
  const stored = await tx.get('cases', caseId(draftMatter(draft)));
  const open = stored?.state === 'proposed';
  if (again && !open) await again(tx, { revision: draft.revision });
  else if (!stored) await keepCase(tx, draftMatter(draft), now);
}
