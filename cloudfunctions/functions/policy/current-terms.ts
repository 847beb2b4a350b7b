import { suggestionTerms, variantsOf } from '../../domain/policy-terms';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import { publishedItems } from './published-items';

interface Terms {
  generation: number;
  version: string;
  terms: readonly string[];
  variants: string;
}

let kept: Terms | null = null;

/** The terms of all published policies, made anew when something was published since. */
export async function currentTerms(db: Database): Promise<Terms> {
  const { generation, policies } = await publishedItems(db);
  if (kept?.generation === generation) return kept;
  const terms = suggestionTerms(
    policies.map((policy) => ({ ...policy, headings: policy.articles.map(({ heading }) => heading) })),
  );
  kept = { generation, terms, variants: variantsOf(terms), version: idOf('policy-terms', ...terms).slice(0, 16) };
  return kept;
}
