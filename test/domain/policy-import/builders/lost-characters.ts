import type { Recognised } from '../../../../cloudfunctions/domain/policy-import';

const HAN = /\p{Script=Han}/u;

/**
 * Chinese characters of a document that stand nowhere in what was recognised of it, as often as they are missing; '' when all are there.
 * Of a red head (示例市财政局文件) the issuer is kept, of a list of annexes their names.
 */
export function lostCharacters(lines: readonly string[], { proposal }: Pick<Recognised, 'proposal'>): string {
  const kept = [
    proposal.title,
    proposal.docNo ?? '',
    ...proposal.issuers,
    ...proposal.attachments.map(({ title }) => title),
    ...proposal.articles.flatMap(({ number, heading, text }) => [number, heading, text]),
  ];
  const count = new Map<string, number>();
  for (const text of kept) for (const character of text) count.set(character, (count.get(character) ?? 0) + 1);
  let lost = '';
  for (const line of lines)
    for (const character of line.replace(/(?<=[局厅委会府室部])文件$|^附[件表]\s*[一二三四五六七八九十]*/u, '')) {
      if (!HAN.test(character)) continue;
      const left = count.get(character) ?? 0;
      if (left === 0) lost += character;
      else count.set(character, left - 1);
    }
  return lost;
}
