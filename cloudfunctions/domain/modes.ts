import type { LectureHallRules, ModeId } from '../programmes/types';
import { exact, type ExactInput, showShort } from './exact';
import { type Trace, traceOf } from './trace';

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

/**
 * R-MODE: whether a session reaches its mode's minimum of heads and of class hours.
 * `heads` are actual attendees; for window-platform the off-line ones count. Modes without a minimum always meet it.
 */
export function checkMinimum(
  rules: LectureHallRules,
  modeId: ModeId,
  heads: SessionHeads,
  classHours: ExactInput,
): MinimumVerdict {
  const { value: modes, reading } = rules.parameters.modes;
  const mode = modes[modeId];
  const counted = mode.minimumCounts === 'offline' ? heads.offline : heads.all;
  const hours = exact(classHours);
  const meetsHeads = mode.minimumHeads === null || counted >= mode.minimumHeads;
  const meetsHours = mode.minimumClassHours === null || hours.gte(mode.minimumClassHours);
  const meetsMinimum = meetsHeads && meetsHours;
  const headsText =
    mode.minimumHeads === null ? '人数无下限' : `人数 ${counted} ${meetsHeads ? '≥' : '＜'} ${mode.minimumHeads}`;
  const hoursText =
    mode.minimumClassHours === null
      ? '学时无下限'
      : `学时 ${showShort(hours)} ${meetsHours ? '≥' : '＜'} ${mode.minimumClassHours}`;
  return {
    meetsMinimum,
    meetsHeads,
    meetsHours,
    trace: traceOf({
      rule: 'R-MODE',
      clause: mode.clause,
      label: `${mode.name}的人数和学时下限`,
      inputs: { mode: modeId, heads: counted, minimumHeads: mode.minimumHeads, minimumHours: mode.minimumClassHours },
      arithmetic: `${headsText}；${hoursText}`,
      value: exact(meetsMinimum ? 1 : 0),
      shown: meetsMinimum ? '达到下限' : '未达到下限',
      reading,
    }),
  };
}

/** R-MODE: a premium course keeps its label only with enough heads in the main venue (附件1 一7). */
export function keepsPremiumLabel(rules: LectureHallRules, premium: boolean, mainVenueHeads: number): boolean {
  return premium && mainVenueHeads >= rules.parameters.premiumMainVenueHeads.value;
}
