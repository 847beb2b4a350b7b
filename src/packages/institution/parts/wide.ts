import { useDesk } from '@/hooks/desk';
import { usePane } from '@/hooks/pane';

/** Whether there is room for two columns: a desk, and a page that has it to itself. */
export function useWide(): boolean {
  const desk = useDesk();
  const pane = usePane();
  return desk && pane === null;
}
