import { alignArticles, type AlignedArticle } from './align';
import { changedFields, type ChangedField } from './particulars';
import { differenceOfTexts, type Piece } from './text';

interface ComparedUpkeep {
  sourceAddress?: string | undefined;
  owner?: string | undefined;
  checkedDay?: string | null | undefined;
  checkNote?: string | undefined;
}

interface ComparedItem extends ComparedUpkeep {
  itemId: string;
  title: string;
  benefitKind: string;
  summary: string;
  amount: { text: string } | null;
  conditions: readonly string[];
  audience: string;
  whereToApply: string;
  leadAgency: string | null;
  cooperatingAgencies: readonly string[];
  clause: string;
  deadline: string | null;
  deadlineDay?: string | null;
  combinable?: string;
  reviewDay?: string | null | undefined;
}

/** A version of a policy, as far as it is compared. */
export interface ComparedRecord extends ComparedUpkeep {
  title: string;
  docNo: string | null;
  docNoNote?: string;
  issuers: readonly string[];
  issuedDay: string;
  level: string;
  regionName: string;
  kinds: readonly string[];
  audience: string;
  effectiveDay: string | null;
  expiresDay: string | null;
  validityNote?: string;
  reviewDay?: string | null;
  status: string;
  attachments: readonly { title: string }[];
  cites: readonly string[];
  articles: readonly AlignedArticle[];
  items: readonly ComparedItem[];
}

const UPKEEP = ['sourceAddress', 'owner', 'checkedDay', 'checkNote'] as const;

const PARTICULARS = [
  'title',
  'docNo',
  'docNoNote',
  'issuers',
  'issuedDay',
  'level',
  'regionName',
  'kinds',
  'audience',
  'effectiveDay',
  'expiresDay',
  'validityNote',
  'reviewDay',
  'status',
  'attachments',
  'cites',
  ...UPKEEP,
] as const;

const ITEM_FIELDS = [
  'title',
  'benefitKind',
  'summary',
  'amount',
  'conditions',
  'audience',
  'whereToApply',
  'leadAgency',
  'cooperatingAgencies',
  'clause',
  'deadline',
  'deadlineDay',
  'combinable',
  'reviewDay',
  ...UPKEEP,
] as const;

export interface ComparedArticle {
  articleId: string;
  number: string;
  heading: string;
  change: 'same' | 'changed' | 'added' | 'removed';
  label: Piece[];
  pieces: Piece[];
}

export interface Comparison {
  particulars: ChangedField[];
  articles: ComparedArticle[];
  items: { itemId: string; title: string; change: 'changed' | 'added' | 'removed'; fields: ChangedField[] }[];
}

/** What changed from one version of a policy to a later one (R-POLICY 6). Pure. */
export function compareVersions(before: ComparedRecord, after: ComparedRecord): Comparison {
  return {
    particulars: changedFields(PARTICULARS, before, after),
    articles: alignArticles(before.articles, after.articles).map(([old, wanted]) => comparedArticle(old, wanted)),
    items: comparedItems(before.items, after.items),
  };
}

/** Number and heading; a number is whole, since 第「二」条 reads badly. Empty when both are the same. */
function labelDifference(old: AlignedArticle, wanted: AlignedArticle): Piece[] {
  if (old.number === wanted.number && old.heading === wanted.heading) return [];
  const spaced = (number: string): string => (number === '' ? '' : `${number} `);
  const numbers: Piece[] =
    old.number === wanted.number
      ? [{ kind: 'same', text: spaced(wanted.number) }]
      : [
          { kind: 'removed', text: spaced(old.number) },
          { kind: 'added', text: spaced(wanted.number) },
        ];
  const headings: Piece[] =
    old.heading === wanted.heading
      ? [{ kind: 'same', text: wanted.heading }]
      : differenceOfTexts(old.heading, wanted.heading);
  return [...numbers, ...headings].filter(({ text }) => text !== '');
}

function comparedArticle(old: AlignedArticle | null, wanted: AlignedArticle | null): ComparedArticle {
  const shown = wanted ?? old;
  if (shown === null) throw new Error('a pair of no articles');
  const { articleId, number, heading, text } = shown;
  const base = { articleId, number, heading };
  if (old === null) return { ...base, change: 'added', label: [], pieces: [{ kind: 'added', text }] };
  if (wanted === null) return { ...base, change: 'removed', label: [], pieces: [{ kind: 'removed', text }] };
  const label = labelDifference(old, wanted);
  const pieces = differenceOfTexts(old.text, wanted.text);
  return { ...base, change: label.length + pieces.length === 0 ? 'same' : 'changed', label, pieces };
}

function comparedItems(before: readonly ComparedItem[], after: readonly ComparedItem[]): Comparison['items'] {
  const old = new Map(before.map((item) => [item.itemId, item]));
  const kept = new Set(after.map(({ itemId }) => itemId));
  const fieldsOf = (item: ComparedItem) => ({ ...item, amount: item.amount?.text ?? '' });
  const present = after.flatMap((item): Comparison['items'] => {
    const { itemId, title } = item;
    const earlier = old.get(itemId);
    if (earlier === undefined) return [{ itemId, title, change: 'added', fields: [] }];
    const fields = changedFields(ITEM_FIELDS, fieldsOf(earlier), fieldsOf(item));
    return fields.length === 0 ? [] : [{ itemId, title, change: 'changed', fields }];
  });
  const gone = before.filter(({ itemId }) => !kept.has(itemId));
  return [...present, ...gone.map(({ itemId, title }) => ({ itemId, title, change: 'removed' as const, fields: [] }))];
}
