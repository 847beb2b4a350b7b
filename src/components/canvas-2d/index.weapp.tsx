import { useEffect, useRef, useState } from 'react';
import Taro, { useResize } from '@tarojs/taro';
import { Canvas } from '@tarojs/components';
import { a11y } from '../a11y';
import type { Canvas2dProps } from './types';

interface Found {
  node?: HTMLCanvasElement;
  width: number;
  height: number;
}

/** A first layout can come after the first effect: ask again a few times before giving up. */
const ATTEMPTS = 20;
const WAIT_MS = 50;

const touchOf = (event: unknown): { x: number; y: number } | undefined =>
  (event as { touches?: { x: number; y: number }[] }).touches?.[0];

/** WeChat's canvas of type 2d; its touches are in px of the canvas already. */
export function Canvas2d({ id, className, label, onReady, onPress, onMove, onRelease }: Canvas2dProps) {
  const ready = useRef(onReady);
  ready.current = onReady;
  const [turned, setTurned] = useState(0);
  // the phone was turned: another size, and an empty surface
  useResize(() => setTurned((times) => times + 1));
  useEffect(() => {
    let left = ATTEMPTS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec((results: (Found | null)[]) => {
          const found = results[0];
          const context = found?.node?.getContext('2d');
          if (!found?.node || !context) {
            if (left-- > 0) timer = setTimeout(look, WAIT_MS);
            return;
          }
          const { pixelRatio } = Taro.getWindowInfo();
          found.node.width = found.width * pixelRatio;
          found.node.height = found.height * pixelRatio;
          context.scale(pixelRatio, pixelRatio);
          ready.current({ context, width: found.width, height: found.height });
        });
    };
    look();
    return () => clearTimeout(timer);
  }, [id, turned]);
  const at = (event: unknown, tell?: (x: number, y: number) => void) => {
    const touch = touchOf(event);
    if (touch) tell?.(touch.x, touch.y);
  };
  return (
    <Canvas
      type="2d"
      id={id}
      canvasId={id}
      className={className}
      disableScroll={Boolean(onPress)}
      onTouchStart={(event) => at(event, onPress)}
      onTouchMove={(event) => at(event, onMove)}
      onTouchEnd={() => onRelease?.()}
      onTouchCancel={() => onRelease?.()}
      {...a11y(label, 'img')}
    />
  );
}
