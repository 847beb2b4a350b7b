import type { WorkSession, WorkStage } from '@/services/work-types';

export type Group = 'now' | 'hand-in' | 'coming' | 'under-way' | 'finished';

const groupOf: Record<WorkStage, Group> = {
  running: 'now',
  collecting: 'hand-in',
  planned: 'coming',
  'with-window': 'under-way',
  'with-hub': 'under-way',
  'with-evaluator': 'under-way',
  scored: 'under-way',
  confirmed: 'under-way',
  objected: 'under-way',
  final: 'finished',
  'not-scored': 'finished',
  cancelled: 'finished',
};

const order: readonly Group[] = ['now', 'hand-in', 'coming', 'under-way', 'finished'];
/** What comes next stands first; what is over, last in first. */
const forward: readonly Group[] = ['now', 'hand-in', 'coming'];

/** Sessions by what there is to do, without empty groups. */
export function grouped(sessions: readonly WorkSession[]): { group: Group; sessions: WorkSession[] }[] {
  return order
    .map((group) => {
      const sign = forward.includes(group) ? 1 : -1;
      const members = sessions.filter((session) => groupOf[session.stage] === group);
      return { group, sessions: members.sort((a, b) => sign * (a.startAt - b.startAt)) };
    })
    .filter(({ sessions: members }) => members.length > 0);
}
