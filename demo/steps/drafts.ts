import { drafts } from '../data/drafts';
import type { Seeding } from './seeding';

const HOUR = 3_600_000;

/** Files that the desk of policies has imported: one waits to be checked, one to be published. The same file again is the draft that there is. */
export async function importDrafts({ client, now }: Seeding): Promise<void> {
  for (const { fileName, hoursAgo, persona, reviewed, text } of drafts) {
    const at = now - hoursAgo * HOUR;
    const { draftId, state } = await client.call('policy.import', persona, at, { fileName, text });
    if (!reviewed || state !== 'proposed') continue;
    const { draft } = await client.call('policy.getDraft', persona, at, { draftId });
    await client.call('policy.reviewDraft', persona, at, { draftId, revision: draft.revision });
  }
}
