import type { ReactNode } from 'react';

/** Where something is that a list stands by, px of the window. */
export type Beside = Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>;

export interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** On a desk: stands by what opened it, without a head; elsewhere it comes up from below. */
  beside?: Beside | null;
}
