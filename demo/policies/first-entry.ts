import type { DemoPolicy } from './types';

/** The item that was not there yet, and the article of which a sentence was left out. */
const LATER_ITEM = 'lc-low-fee';
const SHORTENED = 'a27';

/** The Liaocheng document as it was entered at first, with what was mended afterwards: so that the demonstration has two versions to compare. */
export function firstEntryOf(policy: DemoPolicy): DemoPolicy {
  return {
    ...policy,
    audience: '',
    articles: policy.articles.map((article) =>
      article.articleId === SHORTENED ? { ...article, text: withoutLastSentence(article.text) } : article,
    ),
    items: policy.items.filter((item) => item.itemId !== LATER_ITEM),
  };
}

function withoutLastSentence(text: string): string {
  const end = text.lastIndexOf('。', text.length - 2);
  return end < 0 ? text : text.slice(0, end + 1);
}
