import type { LectureHallRules } from '../../programmes/types';
import { DomainError } from '../errors';
import { type Exact, exact, meanOf, show, showShort } from '../exact';
import { type Traced, traceOf } from '../trace';
import type { Band } from './attendance-table';
import type { FollowupResult, MovablePart, Move } from './evidence';
import { applyMove } from './move';

export interface FollowupPoints extends Traced {
  nobodyReached: boolean;
  /** P below the threshold: the head count is audited (R-FOLLOWUP 4) */
  opensAudit: boolean;
}

function check(result: FollowupResult): void {
  const { called, reached, tookPart, ratings } = result;
  const whole = [called, reached, tookPart].every((count) => Number.isInteger(count) && count >= 0);
  const inRange = ratings.every((rating) => exact(rating).gte(0) && exact(rating).lte(100));
  if (!whole || !inRange || reached > called || tookPart > reached || ratings.length > reached) {
    throw new DomainError('INVALID_INPUT', { called, reached, tookPart, ratings: ratings.length });
  }
}

/** The band of the source's table into which a figure falls; none below the threshold. */
function bandOf(rules: LectureHallRules, figure: Exact): Band | undefined {
  const { threshold } = rules.parameters.followupPoints.value;
  const found = rules.parameters.followupBands.value.find((band) => figure.gte(band.from));
  return found && found.from >= threshold ? { from: exact(found.from), to: exact(found.to) } : undefined;
}

/** P or M as it counts: 0 below the threshold, else itself, moved where the evaluator did. */
function half(
  rules: LectureHallRules,
  part: MovablePart,
  label: string,
  figure: Exact,
  arithmetic: string,
  moves: readonly Move[],
): Traced {
  const { threshold } = rules.parameters.followupPoints.value;
  const counted = figure.lt(threshold) ? exact(0) : figure;
  const { value, judgement } = applyMove(part, label, counted, bandOf(rules, figure), moves);
  const below = figure.lt(threshold) ? `，低于 ${threshold} 计 0` : '';
  return {
    value,
    trace: traceOf({
      rule: 'R-SCORE 6',
      clause: '附件2 三（六）',
      label,
      inputs: { figure: show(figure), threshold },
      arithmetic: `${arithmetic}${below}${judgement ? `，评审调整为 ${showShort(value)}` : ''}`,
      value,
      judgement,
    }),
  };
}

/**
 * R-SCORE 6: 5 × (P + M) / 200, where P = 100 × share of the reached who really took part and M = mean rating, each 0 below
 * 60. Nobody reached: 0, and flagged.
 */
export function followupPoints(
  rules: LectureHallRules,
  result: FollowupResult,
  moves: readonly Move[],
): FollowupPoints {
  check(result);
  const { value: points, clause, reading } = rules.parameters.followupPoints;
  const { called, reached, tookPart } = result;
  const ratings = result.ratings.map(exact);
  const share = reached === 0 ? exact(0) : exact(100).mul(tookPart).div(reached);
  const rating = ratings.length === 0 ? exact(0) : meanOf(ratings);
  const p = half(
    rules,
    'participation',
    '真实参训比例 P',
    share,
    `100 × ${tookPart} ÷ ${reached} = ${showShort(share)}`,
    moves,
  );
  const m = half(
    rules,
    'rating',
    '培训评价均分 M',
    rating,
    `${ratings.length} 份评价平均 = ${showShort(rating)}`,
    moves,
  );
  const value = p.value.add(m.value).mul(points.full).div(200);
  const nobodyReached = reached === 0;
  return {
    value,
    nobodyReached,
    opensAudit: !nobodyReached && share.lt(points.threshold),
    trace: traceOf({
      rule: 'R-SCORE 6',
      clause,
      label: '电话跟踪回访',
      inputs: { called, reached, tookPart, ratings: ratings.length },
      arithmetic: nobodyReached
        ? '无人接通 → 0'
        : `${points.full} × (${showShort(p.value)} + ${showShort(m.value)}) ÷ 200 = ${showShort(value)}`,
      value,
      reading,
      parts: nobodyReached ? [] : [p.trace, m.trace],
    }),
  };
}
