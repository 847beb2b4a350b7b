import type { Output, Parsed } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import { withOwnAmount, worthOf } from '../../../domain/benefit';
import {
  answeredQuestions,
  FIT_NAMES,
  isWished,
  matchItem,
  sizeClass,
  sortMatches,
  tellingFacts,
  withStatedArea,
} from '../../../domain/match';
import { statusOn } from '../../../domain/policy';
import { dayOf } from '../../../domain/time';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { rulesAt, smeSize } from '../../../programmes';
import type { Enterprise, PolicyDoc } from '../../../records';
import { POINTER } from '../policy-doc';

const FIELDS = [
  'title',
  'status',
  'effectiveDay',
  'expiresDay',
  'repealed',
  'regionName',
  'items',
  'issuedDay',
  'summarised',
] as const;
type PolicyItems = Pick<PolicyDoc, (typeof FIELDS)[number] | '_id'>;

/** Kept for as long as the instance lives; the pointer tells when something has been published since. */
let kept: { generation: number; policies: PolicyItems[] } | null = null;

/** Items without the articles: those are most of a policy, and no condition reads them. */
async function currentItems(db: Database): Promise<PolicyItems[]> {
  const generation = (await db.get('policyIndex', POINTER))?.generation ?? 0;
  if (kept?.generation !== generation) {
    const policies = await db.find('policies', {}, { orderBy: ['issuedDay', 'desc'], fields: FIELDS });
    kept = { generation, policies };
  }
  return kept.policies;
}

async function ownEnterprise(db: Database, userId: string): Promise<Enterprise> {
  const own = await db.get('enterprises', userId);
  if (!own) throw new DomainError('ENTERPRISE_REQUIRED');
  return own.enterprise;
}

/** Every item of the policies asked for that a firm can have (what persons get only when it is asked for by its id), with whether it can be applied for today. */
function itemsOf(policies: PolicyItems[], { policyId, itemId }: Parsed<'policy.match'>, today: string) {
  return policies
    .filter((policy) => policyId === undefined || policy._id === policyId)
    .flatMap((policy) => {
      const status = statusOn(policy, today);
      // Published before items carried them, a stored item may lack these.
      return policy.items.map((item) => {
        const deadlineDay = (item as Partial<typeof item>).deadlineDay ?? null;
        const requirements = (item as Partial<typeof item>).requirements ?? [];
        return {
          ...withOwnAmount(item),
          // without any it says itself that nobody has written them down
          requirements:
            requirements.length === 0 ? [] : withStatedArea({ requirements }, policy.regionName).requirements,
          combinable: (item as Partial<typeof item>).combinable ?? '',
          deadlineDay,
          policy,
          status,
          open: status === 'in-force' && (deadlineDay === null || deadlineDay >= today),
        };
      });
    })
    .filter((item) => (itemId === undefined ? item.forPersons !== true : item.itemId === itemId));
}

/** Sorted by fit, so that of two on one day the one that fits is named. */
function nextDeadline(
  matches: readonly (ReturnType<typeof itemsOf>[number] & { fit: Output<'policy.match'>['results'][number]['fit'] })[],
) {
  const nearest = matches.reduce<(typeof matches)[number] | null>(
    (best, one) =>
      one.fit === 'does-not-fit' ||
      !one.open ||
      one.deadlineDay === null ||
      (best !== null && (best.deadlineDay ?? '') <= one.deadlineDay)
        ? best
        : one,
    null,
  );
  return nearest?.deadlineDay == null
    ? null
    : {
        day: nearest.deadlineDay,
        fit: nearest.fit,
        policyId: nearest.policy._id,
        itemId: nearest.itemId,
        title: nearest.title,
      };
}

/** R-POLICY 4: for each item whether it fits, why not, or what is missing. ENTERPRISE_REQUIRED. */
export const matchPolicy = handle('policy.match', async (input, { caller, db, now }) => {
  const today = dayOf(now);
  const sizeRules = rulesAt(smeSize, today);
  const profile = input.profile ?? (await ownEnterprise(db, caller.userId));
  const facts = { profile, sizeRules, today };
  const all = itemsOf(await currentItems(db), input, today);
  const looked = input.withExpired || input.policyId !== undefined ? all : all.filter((item) => item.open);
  const matches = sortMatches(
    looked.map((item) => ({
      ...item,
      ...matchItem(item, facts),
      worth: worthOf(item.amount, profile),
      wished: isWished(item, profile.wishes),
    })),
  );
  const number = (fit: (typeof matches)[number]['fit']): number => matches.filter((match) => match.fit === fit).length;
  const ofFit = input.fit === undefined ? matches : matches.filter((match) => match.fit === input.fit);
  const chosen =
    input.benefitKind === undefined ? ofFit : ofFit.filter((match) => match.benefitKind === input.benefitKind);
  return {
    total: chosen.length,
    leftOut: all.length - looked.length,
    counts: { fits: number('fits'), mayFit: number('may-fit'), doesNotFit: number('does-not-fit') },
    kinds: [...new Set(ofFit.map((match) => match.benefitKind))].map((benefitKind) => ({
      benefitKind,
      count: ofFit.filter((match) => match.benefitKind === benefitKind).length,
    })),
    results: chosen
      .slice(input.offset, input.offset + input.limit)
      .map(({ policy, amount, fund, deadline, ...match }) => ({
        ...match,
        fitText: FIT_NAMES[match.fit],
        policyId: policy._id,
        policyTitle: policy.title,
        regionName: policy.regionName,
        summarised: policy.summarised === true,
        amountText: amount?.text ?? null,
        amountQuote: amount?.quote ?? '',
        maxFen: amount?.maxFen ?? null,
        fundText: fund ?? '',
        deadlineText: deadline,
      })),
    nextDeadline: nextDeadline(matches),
    missing: tellingFacts(matches),
    answered: answeredQuestions(looked, profile.answers),
    size: sizeClass(sizeRules, profile),
  };
});
