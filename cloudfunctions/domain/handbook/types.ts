/** Kinds of policies in the order of the handbook's chapters. */
export const CHAPTERS = [
  'tax-finance',
  'financing',
  'innovation',
  'market',
  'rights',
  'public-service',
  'training',
  'other',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

export type BenefitKind = 'subsidy' | 'tax' | 'loan' | 'guarantee' | 'service' | 'title' | 'training' | 'other';
export type HandbookStatus = 'in-force' | 'not-yet-in-force' | 'expired' | 'draft-for-comment' | 'repealed';

/** What the handbook says of an item: as its policy has it. */
export interface HandbookItem {
  itemId: string;
  title: string;
  benefitKind: BenefitKind;
  summary: string;
  amount: { text: string; maxFen: number | null; quote: string } | null;
  conditions: string[];
  audience: string;
  whereToApply: string;
  leadAgency: string | null;
  cooperatingAgencies: string[];
  articleId: string;
  clause: string;
  quote: string;
  deadline: string | null;
}

/** A published policy with its items; an item may have a kind of its own. */
export interface HandbookPolicy {
  policyId: string;
  title: string;
  docNo: string | null;
  regionName: string;
  kinds: readonly Chapter[];
  issuedDay: string;
  effectiveDay?: string | null;
  expiresDay: string | null;
  status: HandbookStatus;
  items: readonly (HandbookItem & { kind?: Chapter | undefined })[];
}

/** One item in the handbook, with what is needed of its policy to be read alone. */
export interface HandbookEntry extends HandbookItem {
  /** Of the policy and the item: two policies may name their items alike. */
  entryId: string;
  kind: Chapter;
  policyId: string;
  policyTitle: string;
  docNo: string | null;
  regionName: string;
  status: HandbookStatus;
  /** Funds and budgets that the source names: nobody gets that sum; left out where there are none. */
  fund?: string | undefined;
  /** Pinyin of the title, a space between syllables, without tones. */
  pinyin: string;
}

/** An agency that leads or helps with an item, with the pinyin by which it is sorted. */
export interface HandbookAgency {
  name: string;
  pinyin: string;
}

/** Everything that an edition says, in its order. */
export interface HandbookContent {
  entries: HandbookEntry[];
  /** Each agency once, by pinyin. */
  agencies: HandbookAgency[];
}
