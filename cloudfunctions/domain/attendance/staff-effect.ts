import { exact, show } from '../exact';

/** What decides what a head by staff is worth: the grades' rates, the cap of a session and the least heads of its mode. Amounts in 分. */
export interface StaffEffectRules {
  readonly remarkedShare: string;
  readonly grades: readonly { readonly label: string; readonly rateFen: number }[];
  readonly sessionCapFen: number;
  readonly minimumHeads: number;
}

/** Heads of a session, and how many of them rest on entries by staff alone (R-ATTEND 7). */
export interface StaffEffectHeads {
  readonly actual: number;
  readonly eligible: number;
  readonly byStaff: number;
  readonly eligibleByStaff: number;
}

const yuan = (fen: number): string => show(exact(fen).div(100)).replace(/\.00$/, '');

/**
 * What the heads by staff are worth, in words: their share, and by grade what the session would be paid less without them, its cap and its mode's least
 * heads counted in (the latter where they are reached). Null while the share is not above the programme's.
 */
export function staffEffect(heads: StaffEffectHeads, rules: StaffEffectRules): string | null {
  const { actual, eligible, byStaff, eligibleByStaff } = heads;
  if (actual === 0 || byStaff === 0) return null;
  const share = exact(byStaff).div(actual);
  if (share.compare(exact(rules.remarkedShare)) <= 0) return null;
  const paid = (there: number, paying: number, rateFen: number): number =>
    there < rules.minimumHeads && actual >= rules.minimumHeads ? 0 : Math.min(rateFen * paying, rules.sessionCapFen);
  const lost = rules.grades
    .filter(({ rateFen }) => rateFen > 0)
    .map(({ label, rateFen }) => {
      const less = paid(actual, eligible, rateFen) - paid(actual - byStaff, eligible - eligibleByStaff, rateFen);
      return `${label}少 ${yuan(less)} 元`;
    });
  const below = actual >= rules.minimumHeads && actual - byStaff < rules.minimumHeads;
  const of = `代签计入 ${byStaff} 人，占实际参训 ${actual} 人的 ${show(share.mul(100), 1)}%，超过 ${show(exact(rules.remarkedShare).mul(100), 0)}%`;
  return `${of}；不计入时补贴按机构年度等级${lost.join('、')}${below ? `，且低于该形式下限 ${rules.minimumHeads} 人` : ''}`;
}
