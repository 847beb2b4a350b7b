import { useRef, useEffect, useMemo } from 'react';
import { View } from '@tarojs/components';
import { Canvas2d } from '@/components/canvas-2d';
import type { Surface } from '@/components/canvas-2d/types';
import { modulesOf } from '@/components/qr-code';
import { useT } from '@/locales/trainee';
import { checkAddress } from '../parts/check-address';
import { drawCertificate } from './draw';
import type { Certificate } from './types';

export const CANVAS = 'certificate';

/** The paper as it is drawn; a screen reader hears what it says. */
export function Picture({ certificate }: { certificate: Certificate }) {
  const t = useT();
  const surface = useRef<Surface>();
  const modules = useMemo(() => modulesOf(checkAddress(certificate.number)), [certificate.number]);
  const draw = () => {
    if (surface.current) drawCertificate(surface.current, certificate, modules);
  };
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => latest.current(), [certificate, modules]);
  const { holderName, title, day, classHours, number } = certificate;
  return (
    <View className="certificate-sheet">
      <Canvas2d
        id={CANVAS}
        className="certificate-canvas"
        label={t('certificate.heard', { name: holderName, title, day, hours: classHours, number })}
        onReady={(made) => {
          surface.current = made;
          latest.current();
        }}
      />
    </View>
  );
}
