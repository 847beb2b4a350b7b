import type { Parsed } from '../../../contract';
import type { Finding, Proposal } from '../../../domain/policy-import';

type Item = Parsed<'policy.publish'>['items'][number];

/** Items of the earlier version on the articles of the next: each where its quote stands now, else on the first, with a finding. */
export function relinkItems(
  items: readonly Item[],
  articles: Proposal['articles'],
): { items: Item[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const linked = items.map((item) => {
    const quoted = item.quote === '' ? undefined : articles.find(({ text }) => text.includes(item.quote));
    if (quoted !== undefined) return { ...item, articleId: quoted.articleId };
    const message = `事项“${item.title}”的原文在新文本里没有找到，请核对。`;
    findings.push({ field: `items.${item.itemId}`, level: 'check', message });
    return { ...item, articleId: articles[0]?.articleId ?? item.articleId };
  });
  return { items: linked, findings };
}
