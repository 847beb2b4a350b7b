import { operations } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import type { Tx } from '../../../platform/database';
import { idOf } from '../../../platform/ids';
import type { Context } from '../../../entry/serve';
import { publishRecord } from '../publish-record';
import type { DraftDoc } from '../../../records';
import type { DraftStep } from '../../../cases/draft';
import { asksOf, withProposal } from './draft-doc';
import { linkTo } from './link';

type Published = DraftDoc & { policyId: string; version: number };

/** The next version of what the draft replaces, under its slug, or a new policy. WRONG_STAGE when something has to be filled in. */
export async function publishDraft(
  tx: Tx,
  draft: DraftDoc,
  context: Context,
  step: DraftStep,
): Promise<{ draft: Published; repeated: boolean }> {
  const { caller, now } = context;
  const { proposal, places, agencies, replaces, earlier, findings } = await linkTo(tx, draft);
  const slug = earlier?.slug ?? `p-${idOf('policy-slug', draft._id).slice(0, 20)}`;
  const parsed = operations['policy.publish'].input.safeParse({ ...proposal, slug });
  if (!parsed.success || asksOf(proposal).length > 0) throw new DomainError('WRONG_STAGE', { state: draft.state });
  const { policyId, version, repeated } = await publishRecord(tx, parsed.data, context);
  const published: Published = {
    ...draft,
    ...withProposal(proposal, [...draft.findings, ...findings]),
    places,
    agencies,
    replaces,
    state: 'published',
    policyId,
    version,
    changedAt: now,
    changedBy: caller.userId,
  };
  await tx.set('policyDrafts', published);
  await step(tx, { policyId, version });
  return { draft: published, repeated };
}
