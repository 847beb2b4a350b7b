/** What is paid by grade, and the caps on it. Amounts in 分. */

/** On one payment, or on all that a title is ever paid. */
export interface Cap {
  readonly per: 'payment' | 'title-lifetime';
  readonly fen: number;
}

export interface Payable {
  dueFen: number;
  payableFen: number;
  /** The cap that made it less. */
  cap: Cap | null;
}

/** What is due, as far as the caps leave room; `paidFen` before counts against what a title is ever paid. Never below nought. */
export function payable(dueFen: number, caps: readonly Cap[], paidFen = 0): Payable {
  return caps.reduce<Payable>(
    (least, cap) => {
      const room = Math.max(0, cap.per === 'title-lifetime' ? cap.fen - paidFen : cap.fen);
      return room < least.payableFen ? { ...least, payableFen: room, cap } : least;
    },
    { dueFen, payableFen: Math.max(0, dueFen), cap: null },
  );
}

export interface PaymentPlan<Title extends string, Grade extends string> {
  readonly clause: string;
  /** A grade without a rate pays nothing. */
  readonly titles: Readonly<
    Record<Title, { readonly rates: Readonly<Partial<Record<Grade, number>>>; readonly caps: readonly Cap[] }>
  >;
  /** Of several titles of one body. */
  readonly best: 'highest-payable';
}

/** One body is paid once: by the title that pays most after its caps, of equal ones the first. `title` null: none pays. */
export function bestOf<Title extends string, Grade extends string>(
  plan: PaymentPlan<Title, Grade>,
  held: readonly { title: Title; grade: Grade; paidFen: number }[],
): { title: Title | null; payableFen: number; each: (Payable & { title: Title })[] } {
  const each = held.map(({ title, grade, paidFen }) => {
    const { rates, caps } = plan.titles[title];
    return { title, ...payable(rates[grade] ?? 0, caps, paidFen) };
  });
  const most = Math.max(0, ...each.map(({ payableFen }) => payableFen));
  const title = most === 0 ? null : (each.find(({ payableFen }) => payableFen === most)?.title ?? null);
  return { title, payableFen: most, each };
}
