/** A term that can be read as what was typed, and from where to where. */
export interface Found {
  term: number;
  from: number;
  to: number;
  /** The less the better. */
  cost: number;
}

/** The few best of many, kept in order: of equal cost the one that came first, and each term once. */
export class Best {
  private readonly kept: Found[] = [];

  constructor(private readonly limit: number) {}

  isFull(): boolean {
    return this.kept.length >= this.limit;
  }

  /** Whether a term at this cost would be among them. */
  wants(term: number, cost: number): boolean {
    if (this.limit <= 0) return false;
    const known = this.kept.find((one) => one.term === term);
    if (known) return cost < known.cost;
    return !this.isFull() || cost < (this.kept.at(-1)?.cost ?? 0);
  }

  /** Only what it wants. */
  add(found: Found): void {
    const known = this.kept.findIndex((one) => one.term === found.term);
    if (known >= 0) this.kept.splice(known, 1);
    else if (this.isFull()) this.kept.pop();
    let at = this.kept.length;
    while (at > 0 && isBefore(found, this.kept[at - 1])) at -= 1;
    this.kept.splice(at, 0, found);
  }

  all(): Found[] {
    return this.kept;
  }
}

const isBefore = (one: Found, other: Found | undefined): boolean =>
  other !== undefined && (one.cost - other.cost || one.term - other.term) < 0;
