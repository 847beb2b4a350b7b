import { usePalette } from '@/hooks/appearance';
import { Canvas2d } from '@/components/canvas-2d';
import { draw } from '@/components/signature-pad/strokes';
import { useT } from '@/locales/institution';
import type { Stroke } from '@/services/types';

const nothing = (): void => undefined;

/** A hand as it was drawn, to look at. */
export function Hand({ id, strokes }: { id: string; strokes: readonly Stroke[] }) {
  const t = useT();
  const { text } = usePalette();
  return (
    <Canvas2d
      id={`hand-${id}`}
      className="inst-hand"
      label={t('entries.hand')}
      onReady={(surface) => draw(surface.context, surface, strokes, text)}
      onPress={nothing}
      onMove={nothing}
      onRelease={nothing}
    />
  );
}
