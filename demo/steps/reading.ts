import { interpretations } from '../data/interpretations';
import { questions } from '../data/questions';
import { DAY, HOUR, dayOf } from '../time';
import type { Seeding } from './seeding';

const policyOf = (policyIds: ReadonlyMap<string, string>, slug: string): string => {
  const policyId = policyIds.get(slug);
  if (policyId === undefined) throw new Error(`no policy ${slug}`);
  return policyId;
};

/** The hub explains documents, and people ask about them (R-POLICY 5). */
export async function explainAndAsk(
  { client, now, phase }: Seeding,
  policyIds: ReadonlyMap<string, string>,
): Promise<void> {
  await phase('interpretations', interpretations, ({ key, slug, daysAgo, ...content }) => {
    const at = now - daysAgo * DAY;
    return client.call('policy.saveInterpretation', 'platform-1', at, {
      ...content,
      policyId: policyOf(policyIds, slug),
      day: dayOf(at),
      requestKey: `demo-${key}`,
    });
  });
  await phase('questions', questions, async ({ key, slug, persona, daysAgo, answer, ...asked }) => {
    const at = now - daysAgo * DAY;
    const input = { ...asked, policyId: policyOf(policyIds, slug), requestKey: `demo-${key}` };
    const { question } = await client.call('question.ask', persona, at, input);
    // What an earlier run answered is answered the same: nothing changes.
    if (answer)
      await client.call('question.answer', 'platform-1', at + 5 * HOUR, { ...answer, questionId: question.questionId });
  });
}
