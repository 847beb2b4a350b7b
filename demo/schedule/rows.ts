/** Short ways to write down sessions that lie ahead. */
import { session, type PlanRow } from './plan';
import type { DemoSession } from './types';

/** A few people have booked. */
export const few = (registered: number) => ({
  crowd: { registered, absent: 0, walkIns: 0, unsigned: 0, byStaff: 0, feedback: 0, mood: 0.8 },
});

type Row = Omit<PlanRow, 'startAt' | 'classHours'> & Partial<Pick<PlanRow, 'classHours'>>;
/** A session of four class hours unless it says otherwise. */
export const of = (startAt: number, row: Row, rest: Partial<DemoSession> = {}): DemoSession =>
  session({ classHours: 4, ...row, startAt }, rest);
