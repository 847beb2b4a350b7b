import { withoutPhones, type Finding } from '../../../domain/policy-import';
import type { PolicyContent } from '../../../records';

/** Officials' telephone numbers are no part of what is published and searched: what a person types or pastes is rid of them like a file. */
export function proposalWithoutPhones(proposal: PolicyContent): { proposal: PolicyContent; findings: Finding[] } {
  let count = 0;
  const clean = (text: string): string => {
    const cleaned = withoutPhones(text);
    count += cleaned.count;
    return cleaned.text;
  };
  const articles = proposal.articles.map((article) => ({
    ...article,
    heading: clean(article.heading),
    text: clean(article.text),
  }));
  const message = `已略去 ${count} 个电话号码。`;
  return {
    proposal: { ...proposal, articles },
    findings: count > 0 ? [{ field: 'articles', level: 'done', message }] : [],
  };
}
