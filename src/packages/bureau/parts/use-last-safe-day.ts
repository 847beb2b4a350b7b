import { useRemote } from '@/hooks/remote';
import type { WorkSession } from '@/services/work-types';

/** The last day on which a session of these sessions' year may end to make its report (R-PLAN 3): any of them says it. Null while unknown. */
export function useLastSafeDay(sessions: readonly WorkSession[] | undefined): string | null {
  const any = sessions?.[0]?.sessionId;
  const detail = useRemote('session.get', any ? { sessionId: any } : null);
  return detail.data?.session.lastSafeDay ?? null;
}
