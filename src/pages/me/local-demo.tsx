import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import { persona } from '@/services/transport/browser-identity.h5';
import { Row } from './row';

/** Whether the local gateway serves this page: only it has a clock that can be moved. */
const isLocal = (): Promise<boolean> =>
  fetch('/dev/clock').then(
    (answer) => answer.ok,
    () => false,
  );

/** Who one is and what time it is, in the demonstration on one machine; nowhere else is this shown. */
export function LocalDemo() {
  const t = useT();
  const [local, setLocal] = useState(false);
  useEffect(() => void isLocal().then(setLocal), []);
  if (!local) return null;
  const back = encodeURIComponent(location.pathname + location.hash);
  return (
    <Section title={t('me.local')}>
      <View className="plh-card me-rows">
        <View className="plh-faint">{t('me.localHint')}</View>
        <Row
          id="switch-persona"
          icon="people"
          text={t('me.switch')}
          value={persona()}
          onPress={() => location.assign(`/dev/login?return=${back}`)}
        />
        <Row icon="clock" text={t('me.clock')} onPress={() => location.assign(`/dev/clock?return=${back}`)} />
      </View>
    </Section>
  );
}
