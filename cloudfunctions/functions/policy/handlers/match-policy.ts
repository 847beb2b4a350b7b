import { matchItem, sizeClass, sortMatches, tellingFacts } from '../../../domain/match';
import { statusOn } from '../../../domain/policy';
import { dayOf } from '../../../domain/time';
import type { Database } from '../../../platform/database';
import { handle } from '../../../platform/serve';
import { rulesAt, smeSize } from '../../../programmes';
import { POINTER, type PolicyDoc, type PolicyPointer } from '../policy-doc';

const FIELDS = ['title', 'status', 'expiresDay', 'repealed', 'regionName', 'items', 'issuedDay'] as const;
type PolicyItems = Pick<PolicyDoc, (typeof FIELDS)[number] | '_id'>;

/** Kept for as long as the instance lives; the pointer tells when something has been published since. */
let kept: { generation: number; policies: PolicyItems[] } | null = null;

/** Items without the articles: those are most of a policy, and no condition reads them. */
async function currentItems(db: Database): Promise<PolicyItems[]> {
  const generation = (await db.get<PolicyPointer>('policyIndex', POINTER))?.generation ?? 0;
  if (kept?.generation !== generation) {
    const policies = await db.find<PolicyItems>('policies', {}, { orderBy: ['issuedDay', 'desc'], fields: FIELDS });
    kept = { generation, policies };
  }
  return kept.policies;
}

/** R-POLICY 4: for each item whether it fits, why not, or what is missing. */
export const matchPolicy = handle('policy.match', async (input, { db, now }) => {
  const today = dayOf(now);
  const sizeRules = rulesAt(smeSize, today);
  const facts = { profile: input.profile, sizeRules, today };
  const all = (await currentItems(db)).flatMap((policy) => {
    const status = statusOn(policy, today);
    // Published before items carried them, a stored item may lack these.
    return policy.items.map((item) => ({
      ...item,
      requirements: (item as Partial<typeof item>).requirements ?? [],
      combinable: (item as Partial<typeof item>).combinable ?? '',
      deadlineDay: (item as Partial<typeof item>).deadlineDay ?? null,
      policy,
      status,
    }));
  });
  const open = input.withExpired
    ? all
    : all.filter(({ status, deadlineDay }) => status === 'in-force' && (deadlineDay === null || deadlineDay >= today));
  const matches = sortMatches(open.map((item) => ({ ...item, ...matchItem(item, facts) })));
  const number = (fit: (typeof matches)[number]['fit']): number => matches.filter((match) => match.fit === fit).length;
  const chosen = input.fit === undefined ? matches : matches.filter((match) => match.fit === input.fit);
  return {
    total: chosen.length,
    leftOut: all.length - open.length,
    counts: { fits: number('fits'), mayFit: number('may-fit'), doesNotFit: number('does-not-fit') },
    results: chosen.slice(input.offset, input.offset + input.limit).map(({ policy, amount, deadline, ...match }) => ({
      ...match,
      policyId: policy._id,
      policyTitle: policy.title,
      regionName: policy.regionName,
      amountText: amount?.text ?? null,
      maxFen: amount?.maxFen ?? null,
      deadlineText: deadline,
    })),
    missing: tellingFacts(matches),
    size: sizeClass(sizeRules, input.profile),
  };
});
