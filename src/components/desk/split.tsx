import { useCallback, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { decodedParams, writeAddress } from '@/hooks/address';
import { PaneContext, SplitContext } from '@/hooks/pane';
import { useT } from '@/locales';
import { isShownParam, shownOf, shownParams, type Shown } from '@/services/list-address';
import { go, type PageName, type Params } from '@/services/navigate';
import { a11y } from '../a11y';

interface Props {
  /** The pages that can stand beside the list: name → the page's own component. */
  pages: Readonly<Partial<Record<PageName, ComponentType>>>;
  children: ReactNode;
  /** A list of cards, which leaves room for the detail from the start; a table has the whole desk until something in it is chosen. */
  narrow?: boolean;
  /** Reads the list again, after something was done in the detail. */
  onChanged?: () => void;
}

/**
 * A list with, on a desk, the chosen page beside it. Whatever in the list opens one of `pages` with `useGo` opens it here; on a phone, and for all
 * other pages, `useGo` leads to a page of its own. The address names what is shown, so that it can be reloaded and sent to somebody.
 */
export function Split({ pages, children, narrow = false, onChanged }: Props) {
  const t = useT();
  const desk = useDesk();
  const { params } = useRouter();
  const [shown, setShown] = useState<Shown | null>(() => shownOf(decodedParams(params)));
  /** What had the focus when the page was opened beside the list: the keyboard goes back there. */
  const opener = useRef<HTMLElement | null>(null);
  const show = useCallback((next: Shown | null) => {
    const focused = document.activeElement as HTMLElement | null;
    if (next === null) setTimeout(() => opener.current?.isConnected && opener.current.focus());
    else if (!focused?.closest('.plh-split-detail')) opener.current = focused;
    writeAddress(isShownParam, shownParams(next));
    setShown(next);
  }, []);
  const open = useCallback(
    (page: PageName, chosen: Params) => {
      if (!desk || !pages[page]) return false;
      show({ page, params: chosen });
      return true;
    },
    [desk, pages, show],
  );
  const Detail = desk && shown ? pages[shown.page] : undefined;
  const here = useMemo(() => ({ open, shown: Detail ? shown : null }), [open, Detail, shown]);
  return (
    <SplitContext.Provider value={here}>
      <View className={`plh-split ${desk && (narrow || Detail) ? 'plh-split-narrow' : ''}`}>
        <View className="plh-split-list plh-stack">{children}</View>
        {shown && Detail ? (
          <View className="plh-split-detail" {...a11y(t('pane.detail'), 'region')}>
            <PaneContext.Provider
              key={JSON.stringify(shown)}
              value={{
                ...shown,
                close: () => show(null),
                enlarge: () => go(shown.page, shown.params),
                changed: () => onChanged?.(),
              }}
            >
              <Detail />
            </PaneContext.Provider>
          </View>
        ) : desk && narrow ? (
          <View className="plh-split-detail plh-pane-empty">{t('pane.none')}</View>
        ) : null}
      </View>
    </SplitContext.Provider>
  );
}
