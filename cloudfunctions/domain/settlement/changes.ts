import { exact, show } from '../exact';

/** What a run keeps of a session for the next run to compare with; a stored line is one. */
export interface ComparedLine {
  sessionId: string;
  eligibleHeads: number;
  scoreShown: string;
  gradeLabel: string;
  rateFen: number;
  amountFen: number;
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
  note('等级', before.gradeLabel, after.gradeLabel);
  note('补贴标准', yuan(before.rateFen), yuan(after.rateFen));
  note('金额', yuan(before.amountFen), yuan(after.amountFen));
  return found;
}

/** R-MONEY 7: what changed since the last run, by session id; empty when nothing did. */
export function settlementChanges(before: readonly ComparedLine[], after: readonly ComparedLine[]): SettlementChange[] {
  const earlier = new Map(before.map((line) => [line.sessionId, line]));
  const later = new Map(after.map((line) => [line.sessionId, line]));
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((sessionId): SettlementChange[] => {
    const old = earlier.get(sessionId);
    const now = later.get(sessionId);
    const beforeFen = old?.amountFen ?? null;
    const afterFen = now?.amountFen ?? null;
    if (!old || !now) return [{ sessionId, beforeFen, afterFen, why: old ? '本次不再纳入结算' : '本次新纳入结算' }];
    const why = differences(old, now);
    return why.length === 0 ? [] : [{ sessionId, beforeFen, afterFen, why: why.join('；') }];
  });
}
