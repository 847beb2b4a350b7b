/** The parameters of a policy, or of an article in it. */
export const queryOf = (policyId: string, articleId: string | undefined): string =>
  `policyId=${policyId}${articleId ? `&articleId=${articleId}` : ''}`;

/** The page that a share card opens: at the very article, when one is marked. */
export const addressOf = (policyId: string, articleId: string | undefined): string =>
  `/pages/policy-detail/index?${queryOf(policyId, articleId)}`;
