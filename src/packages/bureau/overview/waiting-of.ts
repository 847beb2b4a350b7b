import { dayOf, monthOf } from '@/components/format';
import { addMonths, utc } from '@/components/utc';
import type { Input, Output } from '@/services/call';
import { casesOf } from '@/services/figures';
import type { QueueItem, WorkSession } from '@/services/work-types';
import { awaits } from '@/components/staff/awaits';
import { followUpEnd } from '../sampling/follow-up-end';

/** What is counted in the inbox: the number is of the very list that it opens. */
export const inInbox = {
  confirming: { box: 'waiting', procedure: 'session-evaluation', state: 'scored' },
  objections: { box: 'watched', procedure: 'session-evaluation', state: 'objected' },
  materials: { box: 'watched', procedure: 'session-evaluation', state: 'not-handed-in' },
  overdue: { box: 'watched', overdueOnly: true },
} as const satisfies Record<string, Input<'case.list'>>;
type InboxKind = keyof typeof inInbox;

/** The list that a kind's number counts. */
export const questionOf = (kind: InboxKind) => casesOf(inInbox[kind]);

export type WaitingKind = InboxKind | 'commits' | 'drafts';

export interface WaitingRow {
  kind: WaitingKind;
  count: number;
  /** The first day on which something of it is due, 'YYYY-MM-DD'; null when nothing waits, or nothing has a day. */
  dueDay: string | null;
  /** The holidays on the way to it are not known yet. */
  provisional?: boolean | undefined;
}

type Listed = Pick<Output<'case.list'>, 'total'> & {
  items: readonly { dueDay: string | null; provisional?: boolean }[];
};

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

/** The month whose drafts wait: the present one while it has any, else the next. */
export const draftMonth = (sessions: readonly WorkSession[], month: string): string =>
  sessions.some(({ status, startAt }) => status === 'draft' && monthOf(startAt) === month)
    ? month
    : addMonths(month, 1);

const lastDayOf = (month: string): string => utc(`${month}-01`).endOf('month').format('YYYY-MM-DD');

/** What waits for the bureau on `today`, each kind with its number and its first due day; the most urgent first, kinds without anything last. */
export function waitingOf(
  inbox: Readonly<Record<InboxKind, Listed>>,
  queue: readonly QueueItem[],
  sessions: readonly WorkSession[],
  today: string,
): WaitingRow[] {
  const month = today.slice(0, 7);
  const commits = queue.filter(({ draw }) => awaits(draw, 'bureau'));
  // A month is published before it begins (R-PLAN 2); a draft of the present one is late already.
  const drafts = sessions.filter(
    ({ status, startAt }) => status === 'draft' && monthOf(startAt) === draftMonth(sessions, month),
  );
  const publishBy = ({ startAt }: WorkSession) => lastDayOf(addMonths(monthOf(startAt), -1));
  const listed = (Object.keys(inInbox) as InboxKind[]).map((kind) => {
    const { total, items } = inbox[kind];
    return {
      kind,
      count: total,
      dueDay: items[0]?.dueDay ?? null,
      ...(items[0]?.provisional && { provisional: true }),
    };
  });
  const rows: WaitingRow[] = [
    ...listed,
    {
      kind: 'commits',
      count: commits.length,
      dueDay: earliest(commits.map(({ endAt }) => followUpEnd(dayOf(endAt)))),
    },
    { kind: 'drafts', count: drafts.length, dueDay: earliest(drafts.map(publishBy)) },
  ];
  const order = ({ count, dueDay }: WaitingRow): string => (count === 0 ? '~~' : (dueDay ?? '~'));
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
