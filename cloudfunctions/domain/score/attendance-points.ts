import type { LectureHallRules, ScoreKnot } from '../../programmes/types';
import { exact, showShort, sumOf } from '../exact';
import { type Trace, type Traced, traceOf } from '../trace';
import { tableBand, tableScore } from './attendance-table';
import type { MovablePart, Move, ScoredHeads } from './evidence';
import { applyMove } from './move';

interface Part {
  part: MovablePart;
  label: string;
  weight: number;
  count: number;
}

function partPoints(
  part: Part,
  full: number,
  table: readonly ScoreKnot[],
  met: boolean,
  moves: readonly Move[],
): Traced {
  const reached = met ? tableScore(table, part.count) : exact(0);
  const band = met ? tableBand(table, part.count) : undefined;
  const { value: score, judgement } = applyMove(part.part, part.label, reached, band, moves);
  const value = score.mul(part.weight).div(full);
  const given = met ? `S(${part.count})=${showShort(reached)}` : `S(${part.count})=0（未达到下限）`;
  const moved = judgement ? `，评审调整为 ${showShort(score)}` : '';
  return {
    value,
    trace: traceOf({
      rule: 'R-SCORE 1',
      clause: '附件2 三（一）',
      label: part.label,
      inputs: { heads: part.count, weight: part.weight, meetsMinimum: met },
      arithmetic: `${part.weight}/${full} × ${given}${moved} → ${showShort(value)}`,
      value,
      judgement,
    }),
  };
}

/**
 * R-SCORE 1: attendance, 45 points = sign-in 20 + scan 20 + screenshot 5, each w/45 × S(count).
 * A session below its mode's minimum has S = 0 throughout. `minimum` is R-MODE's trace, shown as the first part.
 */
export function attendancePoints(
  rules: LectureHallRules,
  table: readonly ScoreKnot[],
  heads: ScoredHeads,
  meetsHeads: boolean,
  minimum: Trace,
  moves: readonly Move[],
): Traced {
  const { value: points, clause, reading } = rules.parameters.attendancePoints;
  const parts: Part[] = [
    { part: 'sign-in', label: '签到人数', weight: points.signIn, count: heads.signed },
    { part: 'scan', label: '扫码人数', weight: points.scan, count: heads.scanned },
    { part: 'screenshot', label: '录像截图人数', weight: points.screenshot, count: heads.screenshot },
  ];
  const traced = parts.map((part) => partPoints(part, points.full, table, meetsHeads, moves));
  const value = sumOf(traced.map((part) => part.value));
  return {
    value,
    trace: traceOf({
      rule: 'R-SCORE 1',
      clause,
      label: '实际听课人数',
      inputs: { actual: heads.actual, signed: heads.signed, scanned: heads.scanned, screenshot: heads.screenshot },
      arithmetic: `${traced.map((part) => showShort(part.value)).join(' + ')} = ${showShort(value)}`,
      value,
      reading,
      parts: [minimum, ...traced.map((part) => part.trace)],
    }),
  };
}
