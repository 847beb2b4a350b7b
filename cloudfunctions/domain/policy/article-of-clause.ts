/**
 * The article in which a clause stands: the one with the longest number that the clause begins with, so that 附件1 一7 is found in 附件1 一.
 * `named`: parts without a number, by the clause that names them. Of several clauses (；) the first; undefined when none has it.
 */
export function articleOf(
  clause: string,
  articles: readonly { articleId: string; number: string }[],
  named: Readonly<Record<string, string>> = {},
): string | undefined {
  const plain = (text: string): string => text.replace(/\s/g, '');
  const first = clause.split('；')[0] ?? '';
  const alias = Object.keys(named).find((name) => first.startsWith(name));
  const wanted = plain(alias === undefined ? first : (named[alias] ?? first));
  return articles
    .filter(({ number }) => number !== '' && wanted.startsWith(plain(number)))
    .sort((a, b) => b.number.length - a.number.length)[0]?.articleId;
}
