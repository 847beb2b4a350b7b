import { useEffect, useRef, type CSSProperties } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import type { Beside, SheetProps } from './types';
import './sheet.scss';

const GAP = 4;
const LEAST_WIDTH = 260;

/** Below what it stands by, or above it where there is more room. */
function placeBy({ left, top, bottom, width }: Beside): CSSProperties {
  const wide = Math.min(Math.max(width, LEAST_WIDTH), window.innerWidth - 2 * GAP);
  const below = window.innerHeight - bottom;
  const side = { left: Math.max(GAP, Math.min(left, window.innerWidth - wide - GAP)), width: wide };
  return below >= top
    ? { ...side, top: bottom + GAP, maxHeight: below - 2 * GAP }
    : { ...side, bottom: window.innerHeight - top + GAP, maxHeight: top - 2 * GAP };
}

/** Something longer over the lower part of the page. The browser's own modal dialog holds the focus, closes on Escape and gives the focus back. */
export function Sheet({ title, open, onClose, children, beside = null }: SheetProps) {
  const t = useT();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && box.current && !box.current.open) box.current.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className={`plh-sheet ${beside ? 'plh-sheet-beside' : ''}`}
      {...(beside ? { style: placeBy(beside) } : {})}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open ? (
        <View className="plh-sheet-inner">
          {beside ? null : (
            <View className="plh-between plh-sheet-head">
              <View className="plh-title">{title}</View>
              <Pressable className="plh-sheet-close" label={t('tools.closeSheet')} onPress={onClose}>
                <Icon name="close" />
              </Pressable>
            </View>
          )}
          <View className="plh-sheet-body">{children}</View>
        </View>
      ) : null}
    </dialog>
  );
}
