import { useState } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y } from '../a11y';
import { Action } from '../action';
import { TextField } from '../field';
import type { ScannerProps } from './types';
import { useCamera } from './use-camera.h5';

/** The browser's camera with its picture; typing is always offered beside it, since a camera may be refused or missing. */
export function Scanner({ onCode, busy }: ScannerProps) {
  const t = useT();
  const camera = useCamera(onCode);
  const [typing, setTyping] = useState(false);
  const [text, setText] = useState('');
  return (
    <View className="plh-stack">
      <View className={camera.running ? 'plh-camera' : 'plh-camera-off'}>
        <video ref={camera.video} className="plh-camera-picture" muted playsInline aria-label={t('scanner.aim')} />
      </View>
      {camera.problem ? (
        <View className="plh-field-error" {...a11y(undefined, 'alert')}>
          {t(`scanner.${camera.problem}`)}
        </View>
      ) : null}
      {camera.running ? (
        <View className="plh-soft">{t('scanner.aim')}</View>
      ) : (
        <Action id="scan" busy={busy || camera.starting} onPress={() => void camera.start()}>
          {t('scanner.start')}
        </Action>
      )}
      {typing ? (
        <View className="plh-card">
          <TextField label={t('scanner.manualLabel')} hint={t('scanner.manualHint')} value={text} onChange={setText} />
          <Action
            busy={busy}
            disabled={text.trim() === ''}
            onPress={() => {
              camera.stop();
              onCode(text.trim());
            }}
          >
            {t('scanner.use')}
          </Action>
        </View>
      ) : (
        <Action kind="plain" onPress={() => setTyping(true)}>
          {t('scanner.manual')}
        </Action>
      )}
    </View>
  );
}
