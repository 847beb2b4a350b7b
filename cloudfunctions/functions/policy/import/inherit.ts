import type { Finding } from '../../../domain/policy-import';
import type { PolicyDoc, PolicyContent } from '../../../records';

/** What goes together: a field that the file does not say, or only lets guess, and what hangs on it. */
const GROUPS: Record<string, readonly (keyof PolicyContent)[]> = {
  docNo: ['docNo', 'docNoNote'],
  issuers: ['issuers'],
  issuedDay: ['issuedDay'],
};
const LABELS: Record<string, string> = {
  docNo: '文号',
  issuers: '发文机关',
  issuedDay: '成文日期',
  audience: '适用对象',
  effectiveDay: '施行日期',
  expiresDay: '失效日期',
};

/**
 * A next version says again what has changed, seldom all that was known: what the file leaves open (its findings of level `check`, and empty
 * fields) stays as the version before had it, confirmed by a person as that was, and one finding says so. Kinds, region and the day of
 * review were said by a person and are not guessed anew.
 */
export function inherit(
  proposal: PolicyContent,
  findings: readonly Finding[],
  earlier: PolicyDoc,
): { proposal: PolicyContent; findings: Finding[] } {
  const open = new Set(findings.filter(({ level }) => level === 'check').map(({ field }) => field));
  const groups = Object.keys(GROUPS).filter((field) => open.has(field) && earlier[field as 'docNo'] !== null);
  const empty = (['audience', 'effectiveDay', 'expiresDay'] as const).filter(
    (field) =>
      (proposal[field] ?? '') === '' &&
      (earlier[field] ?? '') !== '' &&
      (field === 'audience' || proposal.status === 'in-force'),
  );
  const fields = [...groups.flatMap((group) => GROUPS[group] ?? []), ...empty];
  const noted = proposal.validityNote === '' || empty.includes('expiresDay') || groups.includes('issuedDay');
  const ended = proposal.status === 'in-force' && earlier.status === 'expired';
  const inherited: PolicyContent = {
    ...proposal,
    ...Object.fromEntries(fields.map((field) => [field, earlier[field]])),
    kinds: earlier.kinds,
    level: earlier.level,
    regionName: earlier.regionName,
    regionId: earlier.regionId,
    reviewDay: earlier.reviewDay,
    ...(earlier.owner === undefined ? {} : { owner: earlier.owner }),
    ...(noted && { validityNote: earlier.validityNote }),
    ...(ended && { status: 'expired' }),
    articles: proposal.articles.map((article) => ({ ...article, heading: headingOf(article, earlier) })),
    attachments: proposal.attachments.length > 0 ? proposal.attachments : earlier.attachments,
    cites: proposal.cites.length > 0 ? proposal.cites : earlier.cites,
  };
  const kept = [...groups, ...empty].map((field) => LABELS[field] ?? field);
  const message = `文件没有写明的${kept.join('、')}沿用第 ${earlier.version} 版，请核对。`;
  return {
    proposal: inherited,
    findings: [
      ...findings.filter(({ field, level }) => level !== 'check' || !groups.includes(field)),
      ...(kept.length > 0 ? [{ field: groups[0] ?? empty[0] ?? 'title', level: 'check' as const, message }] : []),
    ],
  };
}

/** A name that somebody gave to an article without one in print stays with it. */
const headingOf = (article: PolicyContent['articles'][number], earlier: PolicyDoc): string =>
  article.heading !== ''
    ? article.heading
    : (earlier.articles.find(({ articleId, number }) => articleId === article.articleId && number === article.number)
        ?.heading ?? '');
