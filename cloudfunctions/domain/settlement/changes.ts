import { exact, show } from '../exact';

/** What a run keeps of a session for the next run to compare with; a stored line is one. */
export interface ComparedLine {
  sessionId: string;
  eligibleHeads: number;
  scoreShown: string;
  /** Absent in runs of before. */
  scoreExact?: string | undefined;
  gradeLabel: string;
  rateFen: number;
  amountFen: number;
}

/** The same of a study tour. Stored runs of before say only what is paid. */
export interface ComparedTour {
  sessionId: string;
  payableFen: number;
  costFen?: number | undefined;
  persons?: number | undefined;
  days?: number | undefined;
}

export interface SettlementChange {
  sessionId: string;
  /** null = was not in the run before */
  beforeFen: number | null;
  /** null = is not in this run */
  afterFen: number | null;
  /** Chinese, what moved the figure */
  why: string;
}

const yuan = (fen: number): string => `${show(exact(fen).div(100))} 元`;

function differences(before: ComparedLine, after: ComparedLine): string[] {
  const found: string[] = [];
  const note = (label: string, from: string, to: string): void => {
    if (from !== to) found.push(`${label} ${from} → ${to}`);
  };
  note('符合补贴人数', String(before.eligibleHeads), String(after.eligibleHeads));
  note('得分', before.scoreShown, after.scoreShown);
  if (before.scoreShown === after.scoreShown && before.scoreExact !== undefined && after.scoreExact !== undefined) {
    note('得分（未舍入）', before.scoreExact, after.scoreExact);
  }
  note('等级', before.gradeLabel, after.gradeLabel);
  note('补贴标准', yuan(before.rateFen), yuan(after.rateFen));
  note('金额', yuan(before.amountFen), yuan(after.amountFen));
  return found;
}

/** Every figure of a tour's cost, also where what is paid of it stays the same. */
function tourDifferences(before: ComparedTour, after: ComparedTour): string[] {
  const found: string[] = [];
  const note = (label: string, from: string | undefined, to: string | undefined): void => {
    if (from !== to) found.push(`${label} ${from ?? '未记'} → ${to ?? '未记'}`);
  };
  const money = (fen: number | undefined): string | undefined => (fen === undefined ? undefined : yuan(fen));
  note('实际费用', money(before.costFen), money(after.costFen));
  note('人数', before.persons?.toString(), after.persons?.toString());
  note('天数', before.days?.toString(), after.days?.toString());
  note('应付', yuan(before.payableFen), yuan(after.payableFen));
  return found;
}

/** R-MONEY 7: what changed of the study tours since the last run, by session id. */
export const tourChanges = (before: readonly ComparedTour[], after: readonly ComparedTour[]): SettlementChange[] =>
  changesOf(before, after, ({ payableFen }) => payableFen, tourDifferences);

/** R-MONEY 7: what changed since the last run, by session id; empty when nothing did. */
export const settlementChanges = (
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): SettlementChange[] => changesOf(before, after, ({ amountFen }) => amountFen, differences);

function changesOf<T extends { sessionId: string }>(
  before: readonly T[],
  after: readonly T[],
  fenOf: (one: T) => number,
  found: (old: T, now: T) => string[],
): SettlementChange[] {
  const earlier = new Map(before.map((one) => [one.sessionId, one]));
  const later = new Map(after.map((one) => [one.sessionId, one]));
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((sessionId): SettlementChange[] => {
    const old = earlier.get(sessionId);
    const now = later.get(sessionId);
    const [beforeFen, afterFen] = [old ? fenOf(old) : null, now ? fenOf(now) : null];
    if (!old || !now) return [{ sessionId, beforeFen, afterFen, why: old ? '本次不再纳入结算' : '本次新纳入结算' }];
    const why = found(old, now);
    return why.length === 0 ? [] : [{ sessionId, beforeFen, afterFen, why: why.join('；') }];
  });
}
