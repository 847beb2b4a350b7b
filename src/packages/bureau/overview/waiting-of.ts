import { dayOf, monthOf } from '@/components/format';
import { addMonths, utc } from '@/components/utc';
import type { Output } from '@/services/call';
import type { QueueItem, WorkSession } from '@/services/work-types';
import { awaits } from '@/components/staff/awaits';
import { followUpEnd } from '../sampling/follow-up-end';

type Material = Output<'material.listQueue'>['items'][number];
export type WaitingKind = 'confirming' | 'commits' | 'objections' | 'drafts' | 'materials';

export interface WaitingRow {
  kind: WaitingKind;
  count: number;
  /** The first day on which something of it is due, 'YYYY-MM-DD'; null when nothing waits, or nothing has a day. */
  dueDay: string | null;
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

const lastDayOf = (month: string): string => utc(`${month}-01`).endOf('month').format('YYYY-MM-DD');

/** What waits for the bureau on `today`, each kind with its number and its first due day; the most urgent first, kinds without anything last. */
export function waitingOf(
  queue: readonly QueueItem[],
  materials: readonly Material[],
  sessions: readonly WorkSession[],
  today: string,
): WaitingRow[] {
  const month = today.slice(0, 7);
  const scored = queue.filter(({ stage }) => stage === 'scored');
  const commits = queue.filter(({ draw }) => awaits(draw, 'bureau'));
  const objected = queue.filter(({ stage }) => stage === 'objected');
  const late = materials.filter(({ overdue }) => overdue);
  // A month is published before it begins (R-PLAN 2); a draft of the present one is late already.
  const drafts = sessions.filter(
    ({ status, startAt }) => status === 'draft' && [month, addMonths(month, 1)].includes(monthOf(startAt)),
  );
  const publishBy = ({ startAt }: WorkSession) => lastDayOf(addMonths(monthOf(startAt), -1));
  const rows: WaitingRow[] = [
    { kind: 'confirming', count: scored.length, dueDay: earliest(scored.map(({ dueDay }) => dueDay)) },
    {
      kind: 'commits',
      count: commits.length,
      dueDay: earliest(commits.map(({ endAt }) => followUpEnd(dayOf(endAt)))),
    },
    { kind: 'objections', count: objected.length, dueDay: null },
    { kind: 'drafts', count: drafts.length, dueDay: earliest(drafts.map(publishBy)) },
    { kind: 'materials', count: late.length, dueDay: earliest(late.map(({ dueDay }) => dueDay)) },
  ];
  const order = ({ count, dueDay }: WaitingRow): string => (count === 0 ? '~~' : (dueDay ?? '~'));
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
