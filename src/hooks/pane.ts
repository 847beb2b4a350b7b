import { createContext, useContext } from 'react';
import { useRouter } from '@tarojs/taro';
import type { Shown } from '@/services/list-address';
import { go, goInstead, type PageName, type Params } from '@/services/navigate';
import { decodedParams } from './address';

/** A page shown beside the list that it was chosen in, instead of by itself. */
export interface Pane {
  page: PageName;
  params: Params;
  close: () => void;
  /** To the same page by itself. */
  enlarge: () => void;
  /** Something was done here that the list shows: it reads again. */
  changed: () => void;
}

export const PaneContext = createContext<Pane | null>(null);

/** A list with room beside it. */
export interface Split {
  /** Shows a page beside the list, where it can; says whether it did. */
  open: (page: PageName, params: Params) => boolean;
  /** What stands there now. */
  shown: Shown | null;
}

export const SplitContext = createContext<Split>({ open: () => false, shown: null });

/** What stands beside the list that this is in; null on a phone, and as long as nothing was chosen. */
export const useShown = (): Shown | null => useContext(SplitContext).shown;

/** The pane that this is in; null on a page of its own. */
export const usePane = (): Pane | null => useContext(PaneContext);

/** Opens a page: beside the list on a desk, where the list can show it, else by itself. */
export function useGo(): (page: PageName, params?: Params) => void {
  const { open } = useContext(SplitContext);
  return (page, params = {}) => {
    if (!open(page, params)) go(page, params);
  };
}

/** From a page to the next of its kind: in the same pane, or in the place of the page, so that going back leads to the list. */
export function useGoOn(): (page: PageName, params?: Params) => void {
  const { open } = useContext(SplitContext);
  return (page, params = {}) => {
    if (!open(page, params)) goInstead(page, params);
  };
}

/** What a page was opened with, decoded; the pane's when it stands in one. */
export function usePageParams(): Readonly<Record<string, string | undefined>> {
  const pane = usePane();
  const { params } = useRouter();
  if (pane) return pane.params;
  return decodedParams(params);
}
