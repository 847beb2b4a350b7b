import { usePane } from '@/hooks/pane';
import { goBack } from '@/services/navigate';

/** After the work of a page is done: back to its list, which reads again. In a pane the list stands beside it. */
export function useLeave(): () => void {
  const pane = usePane();
  return () => {
    if (!pane) return goBack();
    pane.changed();
    pane.close();
  };
}
