/** Where steps are carried out and what their needs ask, by procedure, out of all programmes. */
import type { Facts } from '../mechanisms/facts';
import type { Database } from '../platform/database';
import { office as hall } from '../programmes/lecture-hall-2018/procedures/workplaces';
import { office as library } from '../programmes/policy-library/procedures/workplaces';
import type { CaseFacts, FoundKind, FoundPage, Office, Workplace } from '../programmes/workplace';
import type { CaseDoc } from '../records';
import { auditFacts } from './head-audit';
import { sessionFacts } from './session-facts';

const offices: Readonly<Record<string, Office>> = { 'lecture-hall-2018': hall, 'policy-library': library };

const NONE: Workplace = { slots: [], steps: {} };

export const workplaceOf = ({ programme, procedure }: Pick<CaseDoc, 'programme' | 'procedure'>): Workplace =>
  offices[programme]?.workplaces[procedure] ?? NONE;

export const programmeNamed = (programme: string) => ({
  id: programme,
  name: offices[programme]?.shortName ?? programme,
});

/** What is found opens this page to who stands so towards it; null: none. */
export const pageOfFound = (
  kind: FoundKind,
  { programme, parties, over = false }: { programme: string; parties: readonly string[]; over?: boolean },
): FoundPage | null =>
  offices[programme]?.opens[kind].find(
    (one) => (one.as === 'anybody' || one.as.some((party) => parties.includes(party))) && (over || !one.over),
  )?.page ?? null;

/** What stands on the first page, of all programmes. */
export const todayOf = (): Office['today'] => Object.values(offices).flatMap(({ today }) => today);

const FACTS: Readonly<Record<CaseFacts, (db: Database, doc: CaseDoc, now: number) => Promise<Facts>>> = {
  'hall.session': sessionFacts,
  'hall.audit': auditFacts,
};

/** The facts that the needs of the procedure ask of the record that the case is about. */
export async function factsOf(db: Database, doc: CaseDoc, now: number): Promise<Facts> {
  const { facts } = workplaceOf(doc);
  return facts ? FACTS[facts](db, doc, now) : {};
}
