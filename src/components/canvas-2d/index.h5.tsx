import { useEffect, useRef } from 'react';
import type { Canvas2dProps } from './types';

/** The browser's own canvas: pointer events cover fingers, pens and mice alike. */
export function Canvas2d({ id, className, label, onReady, onPress, onMove, onRelease }: Canvas2dProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ready = useRef(onReady);
  ready.current = onReady;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const prepare = () => {
      const { width, height } = element.getBoundingClientRect();
      const context = element.getContext('2d');
      if (!context || width === 0) return;
      element.width = Math.round(width * devicePixelRatio);
      element.height = Math.round(height * devicePixelRatio);
      context.scale(devicePixelRatio, devicePixelRatio);
      ready.current({ context, width, height });
    };
    prepare();
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(prepare);
    observer?.observe(element);
    return () => observer?.disconnect();
  }, []);

  const at = (event: React.PointerEvent, tell?: (x: number, y: number) => void) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    tell?.(event.clientX - left, event.clientY - top);
  };
  const pressed = useRef(false);
  const release = () => {
    if (pressed.current) onRelease?.();
    pressed.current = false;
  };
  return (
    <canvas
      ref={canvas}
      id={id}
      className={className}
      role="img"
      aria-label={label}
      style={onPress ? { touchAction: 'none' } : undefined}
      onPointerDown={(event) => {
        pressed.current = true;
        // A stroke that leaves the pad is still this stroke.
        event.currentTarget.setPointerCapture?.(event.pointerId);
        at(event, onPress);
      }}
      onPointerMove={(event) => {
        if (pressed.current) at(event, onMove);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
