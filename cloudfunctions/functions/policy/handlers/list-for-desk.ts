import { statusOn } from '../../../domain/policy';
import { normalise } from '../../../domain/policy/normalise';
import { dayOf } from '../../../domain/time';
import type { Output } from '../../../contract';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { POINTER } from '../policy-doc';
import type { PolicyDoc } from '../../../records';

type Row = Output<'policy.listForDesk'>['policies'][number];
type Listed = Omit<Pick<PolicyDoc, '_id' | Extract<(typeof FIELDS)[number], keyof PolicyDoc>>, 'articles' | 'items'> & {
  articles: { articleId: string }[];
  items: { itemId: string }[];
};

/** Not the texts: they are most of a policy. */
const FIELDS = [
  'title',
  'docNo',
  'issuers',
  'issuedDay',
  'status',
  'effectiveDay',
  'expiresDay',
  'repealed',
  'reviewDay',
  'version',
  'publishedAt',
  'articles.articleId',
  'items.itemId',
] as const;

/** Kept for as long as the instance lives; the pointer tells when something has been published since. */
let kept: { generation: number; policies: Listed[] } | null = null;

async function listed(db: Database): Promise<Listed[]> {
  const generation = (await db.get('policyIndex', POINTER))?.generation ?? 0;
  if (kept?.generation !== generation) {
    const policies = await db.find('policies', {}, { orderBy: ['publishedAt', 'desc'], fields: FIELDS });
    kept = { generation, policies };
  }
  return kept.policies;
}

/** R-POLICY 6: what is published, for who keeps it. `find` looks in titles, numbers and issuers, traditional characters as simplified ones. */
export const listForDesk = handle('policy.listForDesk', async ({ find, state, limit, offset }, { db, now }) => {
  const today = dayOf(now);
  const words = normalise(find).split(/\s+/u).filter(Boolean);
  const rows = (await listed(db))
    .filter(({ title, docNo, issuers }) => {
      const text = normalise([title, docNo ?? '', ...issuers].join(' '));
      return words.every((word) => text.includes(word));
    })
    .map((policy) => rowOf(policy, today));
  const number = (of: Row['status']): number => rows.filter(({ status }) => status === of).length;
  const pastReview = rows.filter((row) => row.pastReview);
  const chosen =
    state === undefined ? rows : state === 'past-review' ? pastReview : rows.filter(({ status }) => status === state);
  return {
    total: chosen.length,
    counts: {
      all: rows.length,
      inForce: number('in-force'),
      notYetInForce: number('not-yet-in-force'),
      draftForComment: number('draft-for-comment'),
      expired: number('expired'),
      repealed: number('repealed'),
      pastReview: pastReview.length,
    },
    policies: chosen.slice(offset, offset + limit),
  };
});

function rowOf(policy: Listed, today: string): Row {
  const status = statusOn(policy, today);
  // Published before policies carried one, a stored record may lack its review day.
  const reviewDay = (policy.reviewDay as string | null | undefined) ?? null;
  return {
    policyId: policy._id,
    title: policy.title,
    docNo: policy.docNo,
    issuers: policy.issuers,
    issuedDay: policy.issuedDay,
    status,
    version: policy.version,
    publishedAt: policy.publishedAt,
    articles: policy.articles.length,
    items: policy.items.length,
    expiresDay: policy.expiresDay,
    reviewDay,
    pastReview: status === 'in-force' && reviewDay !== null && reviewDay < today,
    repealedDay: policy.repealed?.day ?? null,
  };
}
