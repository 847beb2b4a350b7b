import type { Policy } from '@/services/types';

/** The parameters of a policy, or of an article in it. */
export const queryOf = (policyId: string, articleId: string | undefined): string =>
  `policyId=${policyId}${articleId ? `&articleId=${articleId}` : ''}`;

/** The page that a share card opens: at the very article, when one is marked. */
export const addressOf = (policyId: string, articleId: string | undefined): string =>
  `/pages/policy-detail/index?${queryOf(policyId, articleId)}`;

/** '《…办法》（内政发〔2018〕5号）第三条': what a copied clause is signed with. */
export const citationOf = ({ title, docNo }: Pick<Policy, 'title' | 'docNo'>, name: string): string =>
  `《${title}》${docNo ? `（${docNo}）` : ''}${name}`;
