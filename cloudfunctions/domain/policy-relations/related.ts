import { documentNumberKey, parseDocumentNumber } from '../identifiers';
import { titleKey } from '../policy-import';
import { sameMatter } from './same-matter';

/** What relations are read from: the head of a policy, without its articles. */
export interface PolicyHead {
  policyId: string;
  title: string;
  docNo: string | null;
  issuedDay: string;
  kinds: readonly string[];
  regionName: string;
  /** Documents that the text names, as it names them: title, number or both. */
  cites: readonly string[];
  /** Numbers that its items name. */
  citedDocNos: readonly string[];
  successorId: string | null;
}

type Relation = 'cites' | 'cited-by' | 'replaces' | 'replaced-by' | 'same-matter';
export interface Related {
  policyId: string;
  relation: Relation;
}

const MOST = 10;
/** Each policy stands once, under the relation that says most. */
const ORDER: readonly Relation[] = ['replaced-by', 'replaces', 'cites', 'cited-by', 'same-matter'];

/**
 * Policies that belong to one (R-POLICY 1): what it replaced or was replaced by, what it names and what names it, by number or by title, then those
 * of the same matter by their title. At most ten, each once; within a relation the newest first.
 */
export function relatedPolicies(policy: PolicyHead, all: readonly PolicyHead[]): Related[] {
  const found = all
    .filter((other) => other.policyId !== policy.policyId)
    .flatMap((other) => {
      const relation = relationTo(policy, other);
      return relation === null ? [] : [{ other, relation }];
    });
  return found
    .sort(
      (a, b) =>
        ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) ||
        b.other.issuedDay.localeCompare(a.other.issuedDay) ||
        a.other.policyId.localeCompare(b.other.policyId),
    )
    .slice(0, MOST)
    .map(({ other, relation }) => ({ policyId: other.policyId, relation }));
}

function relationTo(policy: PolicyHead, other: PolicyHead): Relation | null {
  if (policy.successorId === other.policyId) return 'replaced-by';
  if (other.successorId === policy.policyId) return 'replaces';
  if (names(policy, other)) return 'cites';
  if (names(other, policy)) return 'cited-by';
  return sameMatter(policy, other) ? 'same-matter' : null;
}

/** Whether one document names another: by its number in any spelling, or by its whole title. */
function names(one: PolicyHead, other: PolicyHead): boolean {
  const { numbers, titles } = read(one);
  const { ownNumber, ownTitle } = read(other);
  return (ownNumber !== null && numbers.has(ownNumber)) || titles.has(ownTitle);
}

interface Read {
  ownNumber: string | null;
  ownTitle: string;
  /** What the document names. */
  numbers: ReadonlySet<string>;
  titles: ReadonlySet<string>;
}
const known = new WeakMap<PolicyHead, Read>();

/** What a document is named by and what it names, read once a head: every other policy asks for it. */
function read(head: PolicyHead): Read {
  const kept = known.get(head);
  if (kept) return kept;
  const parts = head.cites.map(cut);
  const numbers = [...head.citedDocNos, ...parts.flatMap((part) => part.numbers)].flatMap((text) => keyOf(text) ?? []);
  const fresh: Read = {
    ownNumber: keyOf(head.docNo ?? ''),
    ownTitle: titleKey(head.title),
    numbers: new Set(numbers),
    titles: new Set(parts.map((part) => titleKey(part.title))),
  };
  known.set(head, fresh);
  return fresh;
}

const keyOf = (text: string): string | null => {
  const parsed = parseDocumentNumber(text);
  return parsed === null || parsed.agency === '' ? null : documentNumberKey(parsed);
};

/** '《关于…的通知》（内政发〔2018〕5号）' → its title and what stands in brackets behind it; a bare title or number is itself. */
function cut(text: string): { title: string; numbers: string[] } {
  const open = text.indexOf('《');
  const close = text.lastIndexOf('》');
  if (open < 0 || close < open) return { title: text, numbers: [text] };
  const behind = `${text.slice(0, open)} ${text.slice(close + 1)}`.trim();
  const bare = '（('.includes(behind.charAt(0))
    ? behind.slice(1, '）)'.includes(behind.slice(-1)) ? -1 : undefined)
    : behind;
  return { title: text.slice(open + 1, close), numbers: [bare] };
}
