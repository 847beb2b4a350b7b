import { useEffect, useRef } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import type { SheetProps } from './types';
import './sheet.scss';

/** Something longer over the lower part of the page. The browser's own modal dialog holds the focus, closes on Escape and gives the focus back. */
export function Sheet({ title, open, onClose, children }: SheetProps) {
  const t = useT();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && box.current && !box.current.open) box.current.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className="plh-sheet"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open ? (
        <View className="plh-sheet-inner">
          <View className="plh-between plh-sheet-head">
            <View className="plh-title">{title}</View>
            <Pressable className="plh-sheet-close" label={t('tools.closeSheet')} onPress={onClose}>
              <Icon name="close" />
            </Pressable>
          </View>
          <View className="plh-sheet-body">{children}</View>
        </View>
      ) : null}
    </dialog>
  );
}
