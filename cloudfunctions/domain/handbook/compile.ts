import { createHash } from 'node:crypto';
import { withOwnAmount } from '../benefit';
import { statusOn } from '../policy';
import { CHAPTERS, type Chapter, type HandbookContent, type HandbookEntry, type HandbookPolicy } from './types';

export interface CompileOptions {
  /** Day of making, 'YYYY-MM-DD': what has run out by then stands as expired. */
  today: string;
  /** Pinyin of a text, syllables apart. */
  pinyinOf: (text: string) => string;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The handbook's content of the published policies (R-POLICY 3): chapters by kind (an item's own, else its policy's first), within one the
 * newest policy first and its items as published. Items of repealed policies are left out: they give nobody anything. Pure; the order of
 * `policies` does not matter.
 */
export function compileHandbook(policies: readonly HandbookPolicy[], options: CompileOptions): HandbookContent {
  const { today, pinyinOf } = options;
  const entries = [...policies]
    .filter((policy) => policy.status !== 'repealed')
    .sort((a, b) => byCode(b.issuedDay, a.issuedDay) || byCode(a.policyId, b.policyId))
    .flatMap((policy) => policy.items.map((item) => entryOf(policy, item, today, pinyinOf(item.title))))
    .sort((a, b) => CHAPTERS.indexOf(a.kind) - CHAPTERS.indexOf(b.kind));
  const names = new Set(
    entries.flatMap((entry) => [...(entry.leadAgency ? [entry.leadAgency] : []), ...entry.cooperatingAgencies]),
  );
  const agencies = [...names]
    .map((name) => ({ name, pinyin: pinyinOf(name) }))
    .sort((a, b) => byCode(a.pinyin, b.pinyin) || byCode(a.name, b.name));
  return { entries, agencies };
}

function entryOf(
  policy: HandbookPolicy,
  item: HandbookPolicy['items'][number],
  today: string,
  pinyin: string,
): HandbookEntry {
  const { itemId, title, benefitKind, summary, conditions, audience, whereToApply } = item;
  const own = withOwnAmount({ amount: item.amount });
  const { leadAgency, cooperatingAgencies, articleId, clause, quote, deadline } = item;
  return {
    entryId: createHash('sha256')
      .update(JSON.stringify([policy.policyId, itemId]))
      .digest('hex')
      .slice(0, 16),
    kind: chapterOf(policy, item.kind),
    policyId: policy.policyId,
    policyTitle: policy.title,
    docNo: policy.docNo,
    regionName: policy.regionName,
    status: statusOn(policy, today),
    pinyin,
    ...{ itemId, title, benefitKind, summary, conditions: [...conditions], audience, whereToApply },
    amount: own.amount,
    ...(own.fund === undefined ? {} : { fund: own.fund }),
    ...{ leadAgency, cooperatingAgencies: [...cooperatingAgencies], articleId, clause, quote, deadline },
  };
}

const chapterOf = (policy: HandbookPolicy, own: Chapter | undefined): Chapter => own ?? policy.kinds[0] ?? 'other';
