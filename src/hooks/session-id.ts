import { usePageParams } from './pane';

/** The session that a page was opened for: `sessionId` from our own pages, `id` from message cards; '' when the link lacks it. */
export function useSessionId(): string {
  const { sessionId, id } = usePageParams();
  return sessionId ?? id ?? '';
}
