/**
 * Of each policy the `most` articles with the highest scores, of equal ones the earlier; in no particular order. Linear in the number of articles
 * as long as `most` is small.
 */
export function bestOfEach(
  articles: readonly number[] | Uint32Array,
  scores: Float64Array,
  policyOf: { readonly [article: number]: number | undefined },
  most: number,
): number[] {
  const kept = new Map<number, number[]>();
  for (const article of articles) {
    const policy = policyOf[article] ?? 0;
    const best = kept.get(policy);
    if (best === undefined) {
      kept.set(policy, [article]);
      continue;
    }
    const score = scores[article] ?? 0;
    let at = best.length;
    while (at > 0 && isBetter(score, article, scores[best[at - 1] ?? 0] ?? 0, best[at - 1] ?? 0)) at -= 1;
    if (at >= most) continue;
    best.splice(at, 0, article);
    if (best.length > most) best.pop();
  }
  return [...kept.values()].flat();
}

const isBetter = (score: number, article: number, other: number, otherArticle: number): boolean =>
  score > other || (score === other && article < otherArticle);
