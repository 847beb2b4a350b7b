import { useState } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y, hidden } from '../a11y';
import { Action } from '../action';
import { TextField } from '../field';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import type { ScannerProps } from './types';
import { useCamera } from './use-camera.h5';

/** The browser's camera with its picture; typing is offered beside it, since a camera may be refused or missing. */
export function Scanner({ onCode, busy, typed = true, main = true }: ScannerProps) {
  const t = useT();
  const camera = useCamera(onCode);
  return (
    <View className="plh-stack">
      <View className={camera.running ? 'plh-camera' : 'plh-camera-off'}>
        <video ref={camera.video} className="plh-camera-picture" muted playsInline aria-label={t('scanner.aim')} />
        {camera.running ? <View className="plh-camera-frame" {...hidden} /> : null}
        {camera.running ? (
          <Pressable className="plh-camera-stop" label={t('scanner.stop')} onPress={camera.stop}>
            <Icon name="close" />
          </Pressable>
        ) : null}
      </View>
      {camera.problem ? (
        <View className="plh-field-error" {...a11y(undefined, 'alert')}>
          {t(`scanner.${camera.problem}`)}
        </View>
      ) : null}
      {camera.running ? (
        <View className="plh-soft">{t('scanner.aim')}</View>
      ) : (
        <Action
          id="scan"
          kind={main ? 'primary' : 'plain'}
          busy={busy || camera.starting}
          onPress={() => void camera.start()}
        >
          {t('scanner.start')}
        </Action>
      )}
      {typed ? <ByHand busy={busy} open={camera.problem !== undefined} onText={onCode} onUse={camera.stop} /> : null}
    </View>
  );
}

interface ByHandProps {
  busy: boolean;
  /** Shown at once, because the camera gives nothing. */
  open: boolean;
  onText: (text: string) => void;
  onUse: () => void;
}

function ByHand({ busy, open, onText, onUse }: ByHandProps) {
  const t = useT();
  const [wanted, setWanted] = useState(false);
  const [text, setText] = useState('');
  if (!wanted && !open)
    return (
      <Action kind="plain" onPress={() => setWanted(true)}>
        {t('scanner.manual')}
      </Action>
    );
  return (
    <View>
      <TextField
        id="scan-text"
        maxLength={200}
        label={t('scanner.manualLabel')}
        hint={t('scanner.manualHint')}
        value={text}
        onChange={setText}
      />
      <Action
        kind="plain"
        busy={busy}
        disabled={text.trim() === ''}
        onPress={() => {
          onUse();
          onText(text.trim());
        }}
      >
        {t('scanner.use')}
      </Action>
    </View>
  );
}
