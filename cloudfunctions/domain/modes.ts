import { judge, outcomeOf, type Verdict } from '../mechanisms/criteria';
import type { Facts } from '../mechanisms/facts';
import type { Vocabulary } from '../mechanisms/figures';
import { type Trace, verdictTrace } from '../mechanisms/trace';
import type { LectureHallRules, ModeId } from '../programmes/types';
import type { ExactInput } from './exact';

export interface SessionHeads {
  /** distinct actual attendees over all venues */
  all: number;
  /** those of them who were there in person; equal to `all` outside window-platform */
  offline: number;
}

export interface MinimumVerdict {
  meetsMinimum: boolean;
  meetsHeads: boolean;
  meetsHours: boolean;
  trace: Trace;
}

const WORDS: Vocabulary = {
  heads: { label: '人数', unit: '人', whole: true },
  classHours: { label: '学时', unit: '学时' },
  mainVenueHeads: { label: '主会场实到', unit: '人', whole: true },
};
const knownOf = (facts: Facts) => ({ facts, words: WORDS, today: '' });

/**
 * R-MODE: whether a session reaches its mode's minimum of heads and of class hours, and by how much it does not.
 * `heads` are actual attendees; for window-platform the off-line ones count. Modes without a minimum always meet it.
 */
export function checkMinimum(
  rules: LectureHallRules,
  modeId: ModeId,
  heads: SessionHeads,
  classHours: ExactInput,
): MinimumVerdict {
  const { value: modes, reading } = rules.parameters.modes;
  const { name, clause, minimum, minimumCounts, minimumHeads, minimumClassHours } = modes[modeId];
  const counted = minimumCounts === 'offline' ? heads.offline : heads.all;
  const verdicts = minimum.map((criterion) => judge(criterion, knownOf({ heads: counted, classHours })));
  const meets = (one: string): boolean => verdicts.every(({ id, verdict }) => id !== one || verdict === 'met');
  return {
    meetsMinimum: outcomeOf(verdicts) === 'met',
    meetsHeads: meets('heads'),
    meetsHours: meets('hours'),
    trace: verdictTrace(
      {
        rule: 'R-MODE',
        clause,
        label: `${name}的人数和学时下限`,
        inputs: { mode: modeId, heads: counted, minimumHeads, minimumHours: minimumClassHours },
        reading,
      },
      verdicts,
      { met: '达到下限', unmet: '未达到下限', open: '待定' },
    ),
  };
}

/** R-MODE: whether a session of a premium course has heads enough in its main venue to keep the label (附件1 一7). */
export const premiumVerdict = (rules: LectureHallRules, mainVenueHeads: number): Verdict =>
  judge(rules.parameters.premium.value, knownOf({ mainVenueHeads }));
