import type { Input } from '@/services/call';

export interface Place {
  sessionId: string;
  venueId: string;
}
export type StaffKind = Input<'attendance.signInByStaff'>['kind'];
export const staffKinds: readonly StaffKind[] = ['no-phone', 'paper-register', 'poster'];
export const LEAST_REASON = 4;
