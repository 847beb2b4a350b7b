import type { MouseEvent, ReactNode } from 'react';
import { useGo } from '@/hooks/pane';
import { addressOf } from '@/services/navigate';
import type { Target } from '../types';

/** The browser is to open it in its own way: with a key or another button than the first. */
export const opensElsewhere = (event: Pick<MouseEvent, 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>) =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

interface Props {
  to: Target;
  children: ReactNode;
  className?: string;
  label?: string | undefined;
  id?: string | undefined;
  /** Reached by the row that it stands in, not by itself. */
  inRow?: boolean;
}

/** A real link to a page: opened here (beside the list where it can be), in another tab or window as the person wishes, its address to be copied. */
export function RowLink({ to, children, className = '', label, id, inRow = false }: Props) {
  const go = useGo();
  return (
    <a
      {...(id ? { id } : {})}
      className={className}
      href={addressOf(to.page, to.params)}
      aria-label={label}
      tabIndex={inRow ? -1 : undefined}
      draggable={false}
      onClick={(event) => {
        event.stopPropagation();
        if (opensElsewhere(event)) return;
        event.preventDefault();
        go(to.page, to.params);
      }}
    >
      {children}
    </a>
  );
}
