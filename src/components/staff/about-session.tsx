import { useRemote } from '@/hooks/remote';
import { About } from '../about';

/** For a page whose own record says only of which session it is. */
export function AboutSession({ sessionId }: { sessionId: string | undefined }) {
  const detail = useRemote('session.get', sessionId ? { sessionId } : null);
  return <About of={detail.data?.session.title} />;
}
