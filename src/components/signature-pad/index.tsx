import { useCallback, useEffect, useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { usePalette } from '@/hooks/appearance';
import { useT } from '@/locales';
import type { Stroke } from '@/services/types';
import { Canvas2d } from '../canvas-2d';
import type { Surface } from '../canvas-2d/types';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import { begin, draw, extend } from './strokes';

interface Props {
  /** Of its canvas, where several stand on one page. */
  id?: string;
  value: readonly Stroke[];
  onChange: (strokes: Stroke[]) => void;
}

/** A box to sign in. The value are the strokes and not a picture: small, exact, and drawn again on any screen. */
export function SignaturePad({ id = 'plh-signature', value, onChange }: Props) {
  const t = useT();
  const { text: ink } = usePalette();
  const surface = useRef<Surface>();
  // Moves come faster than renders: the strokes in hand are kept here and handed on.
  const strokes = useRef<readonly Stroke[]>(value);
  const redraw = useCallback(() => {
    if (surface.current) draw(surface.current.context, surface.current, strokes.current, ink);
  }, [ink]);
  useEffect(() => {
    strokes.current = value;
    redraw();
  }, [value, redraw]);
  const put = (next: Stroke[]) => {
    strokes.current = next;
    redraw();
  };
  const commit = () => onChange([...strokes.current]);
  const withSize = (change: (size: Surface) => Stroke[]) => {
    if (surface.current) put(change(surface.current));
  };
  const empty = value.length === 0;
  return (
    <View>
      <View className="plh-signature">
        <Canvas2d
          id={id}
          className="plh-signature-canvas"
          label={t('signature.label')}
          onReady={(made) => {
            surface.current = made;
            redraw();
          }}
          onPress={(x, y) => withSize((size) => begin(strokes.current, x, y, size))}
          onMove={(x, y) => withSize((size) => extend(strokes.current, x, y, size))}
          onRelease={commit}
        />
        {empty ? <Text className="plh-signature-hint">{t('signature.hint')}</Text> : null}
      </View>
      <View className="plh-between plh-signature-tools">
        <Text className="plh-soft">{t('signature.strokes', { count: value.length })}</Text>
        <View className="plh-row">
          <Tool icon="undo" text={t('signature.undo')} off={empty} onPress={() => onChange(value.slice(0, -1))} />
          <Tool icon="bin" text={t('signature.clear')} off={empty} onPress={() => onChange([])} />
        </View>
      </View>
    </View>
  );
}

interface ToolProps {
  icon: IconName;
  text: string;
  off: boolean;
  onPress: () => void;
}

const Tool = ({ icon, text, off, onPress }: ToolProps) => (
  <Pressable
    className={`plh-signature-tool ${off ? 'plh-signature-off' : ''}`}
    label={text}
    disabled={off}
    onPress={onPress}
  >
    <Icon name={icon} />
    <Text>{text}</Text>
  </Pressable>
);
