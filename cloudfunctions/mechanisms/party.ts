/**
 * As what a person stands towards a record: the one place that decides it. What somebody may do, sees and is told of a record follows from
 * this and never from a role held elsewhere. A programme's parties, their scopes and who may not be both are its data.
 */

export interface Party<P extends string = string, S extends string = string> {
  /** Chinese, as the source calls it. */
  readonly name: string;
  /** What a grant names: one body, an area with all below it, or the whole programme. */
  readonly scope: 'body' | 'area' | 'programme';
  /** Of an area: the levels of the tree at which it is granted; left out: any. A grant higher up would reach what nobody meant. */
  readonly levels?: readonly string[];
  /** Nobody holds both, anywhere in the programme. Said of one of the two it holds for both. */
  readonly apartFrom?: readonly P[];
  /** Profits from what is decided: who stands as this party towards a record stands as nothing else towards it. */
  readonly interested?: true;
  /** What it is shown of the records that it stands towards, beside what everybody is: names of the programme's own. Seeing is no right to act. */
  readonly sees?: readonly S[];
  /** Granting it takes two of those who grant: one proposes, another person approves. */
  readonly grantedByTwo?: true;
  /** Follows every case of the programme, whatever its state, and takes part in none. */
  readonly onlooker?: true;
}

/** In the order in which they are named where somebody stands as several. */
export type Parties<P extends string = string, S extends string = string> = Readonly<Record<P, Party<P, S>>>;

/** A node of a programme's tree; `code` is that of GB/T 2260 (or of a development zone), `parent` null at the top. */
export interface Area {
  readonly code: string;
  readonly parent: string | null;
  readonly level?: string;
}
type Territory = readonly Area[];

export type GrantPlace = { readonly body: string } | { readonly area: string } | 'all';

export interface Grant<P extends string = string> {
  readonly programme: string;
  readonly party: P;
  readonly at: GrantPlace;
}

/** Where a record belongs; what it does not say reaches only who is granted the whole programme. */
export interface Belongs {
  readonly programme: string;
  readonly body?: string | null;
  /** Beside `body`, where a record concerns several (an item's agencies). */
  readonly bodies?: readonly string[];
  readonly area?: string | null;
}

/** What `standing` must know of a programme. */
export interface Setting<P extends string = string> {
  readonly programme: string;
  /** The programme whose grants hold here too; left out: it has its own. */
  readonly grantsOf?: string;
  readonly parties: Parties<P>;
  readonly territory: Territory;
}

/** Whether its party can be granted where the grant says: a place of its scope, an area of one of its levels. Others reach nothing. */
export function isPlaced({ parties, territory }: Setting, { party, at }: Pick<Grant, 'party' | 'at'>): boolean {
  const { scope, levels } = parties[party] ?? {};
  if (at === 'all') return scope === 'programme';
  if ('body' in at) return scope === 'body';
  const level = territory.find(({ code }) => code === at.area)?.level;
  return scope === 'area' && (levels === undefined || level === undefined || levels.includes(level));
}

/** The grants that hold in the programme, as its own. */
export function grantsIn<G extends Grant>(grants: readonly G[], setting: Setting): G[] {
  const { programme, grantsOf = programme } = setting;
  return grants
    .filter((grant) => grant.programme === grantsOf && isPlaced(setting, grant))
    .map((grant) => (grant.programme === programme ? grant : { ...grant, programme }));
}

/** The area and all above it, the nearest first; only itself when the tree does not know it. */
export function upwards(territory: Territory, area: string): string[] {
  const line = [area];
  for (;;) {
    const above = territory.find(({ code }) => code === line.at(-1))?.parent ?? null;
    // a tree that bites its tail is a mistake of the data; it must not hang
    if (above === null || line.includes(above)) return line;
    line.push(above);
  }
}

const partiesOf = <P extends string>(parties: Parties<P>): P[] => Object.keys(parties) as P[];

function reaches({ territory }: Setting, { at }: Grant, record: Belongs): boolean {
  if (at === 'all') return true;
  if ('body' in at) return at.body === record.body || (record.bodies?.includes(at.body) ?? false);
  return typeof record.area === 'string' && upwards(territory, record.area).includes(at.area);
}

/** The parties whose grants reach the record, whatever else the person is; in the programme's order. */
export function holdings<P extends string>(grants: readonly Grant[], record: Belongs, setting: Setting<P>): P[] {
  if (record.programme !== setting.programme) return [];
  const reaching = grantsIn(grants, setting).filter((grant) => reaches(setting, grant, record));
  return partiesOf(setting.parties).filter((party) => reaching.some((grant) => grant.party === party));
}

/**
 * As which parties the person stands towards the record, in the programme's order. Who is interested in it stands as nothing else: a second
 * hat neither acts on it nor sees more of it.
 */
export function standing<P extends string>(grants: readonly Grant[], record: Belongs, setting: Setting<P>): P[] {
  const held = holdings(grants, record, setting);
  const interested = held.filter((party) => setting.parties[party].interested);
  return interested.length > 0 ? interested : held;
}

/** The party may be taken up beside those held in the same programme. */
export function mayHold<P extends string>(parties: Parties<P>, held: readonly P[], wanted: P): boolean {
  const apart = (one: P, other: P): boolean => parties[one].apartFrom?.includes(other) ?? false;
  return !held.some((party) => apart(party, wanted) || apart(wanted, party));
}
