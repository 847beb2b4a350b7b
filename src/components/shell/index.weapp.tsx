import type { ReactNode } from 'react';

/** WeChat draws the title, the way back and the tab bar by itself. */
export function Shell({ children }: { title: string; about: string; tab?: string | undefined; children: ReactNode }) {
  return children;
}
