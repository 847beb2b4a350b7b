import { useMemo, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useDesk } from '@/hooks/desk';
import { SplitContext } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import type { PageName, Params } from '@/services/navigate';

interface Props {
  /** Key of the row that is open in the list; null: none. */
  openKey: string | null;
  title: string;
  /** What is shown of the open row. */
  detail: ReactNode;
  /** Opens the row of that key, which its link names as `open`. */
  onOpen: (key: string) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A list with, on a desk, the rest of what it knows of one row beside it. What is a page of its own stands in a `Split` instead. */
export function Beside({ openKey, title, detail, onOpen, onClose, children }: Props) {
  const t = useT();
  const desk = useDesk();
  const open = desk && openKey !== null;
  const here = useMemo(
    () => ({
      open: (_page: PageName, params: Params) => {
        if (!desk || params.open === undefined) return false;
        onOpen(params.open);
        return true;
      },
      shown: open ? { page: 'bureau/index' as const, params: { open: openKey } } : null,
    }),
    [desk, onOpen, open, openKey],
  );
  return (
    <SplitContext.Provider value={here}>
      <View className={`plh-split ${open ? 'plh-split-narrow' : ''}`}>
        <View className="plh-split-list plh-stack">{children}</View>
        {open ? (
          <View className="plh-split-detail" {...a11y(title, 'region')}>
            <View className="plh-pane">
              <View className="plh-pane-head">
                <View className="plh-title" {...a11y(undefined, 'heading')}>
                  {title}
                </View>
                <Pressable className="plh-pane-tool" label={t('pane.close')} onPress={onClose}>
                  <Icon name="close" />
                </Pressable>
              </View>
              <View className="plh-stack">{detail}</View>
            </View>
          </View>
        ) : null}
      </View>
    </SplitContext.Provider>
  );
}
