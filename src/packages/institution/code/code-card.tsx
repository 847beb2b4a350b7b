import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { shownInstant, timeOf } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/institution';
import type { Counts } from '@/services/work-types';
import type { RotatingCode } from '../parts/rotating-code';
import { CodeFace } from './code-face';
import { CodeCounts } from './counts';
import { NetworkNotice } from './network-notice';
import { Ring } from './ring';

/** The code within its page: on a phone that is held up, or on a desk before it goes to the projector. */
export function CodeCard({ code, counts }: { code: RotatingCode; counts: Counts | undefined }) {
  const t = useT();
  const { shown, now } = code;
  const open = shown && now >= shown.opensAt && now < shown.closesAt;
  return (
    <View className="plh-card code-card">
      <CodeFace code={code} version="card" />
      <View className="code-beside">
        {code.code ? (
          <View className="plh-row code-left">
            <Ring seconds={code.secondsLeft} share={code.shareLeft} />
            <View className="plh-grow">
              <View>{t('code.countdown', { seconds: code.secondsLeft })}</View>
              {open ? <View className="plh-soft">{t('code.openUntil', { time: timeOf(shown.closesAt) })}</View> : null}
            </View>
          </View>
        ) : null}
        <NetworkNotice code={code} />
        {counts ? <CodeCounts counts={counts} /> : null}
        {code.code ? <CodeText text={code.code.text} /> : null}
        <View className="plh-faint plh-figures">{t('code.serverTime', { time: shownInstant(now).slice(11) })}</View>
      </View>
    </View>
  );
}

/** What the code says, for a device without a camera: its reader offers to type or paste it. It changes with the code. */
function CodeText({ text }: { text: string }) {
  const t = useT();
  const copy = async () => {
    await Taro.setClipboardData({ data: text });
    toast(t('work.copied'));
  };
  return (
    <View className="code-text">
      <Text id="sign-in-code-text" className="work-mono plh-faint" selectable userSelect>
        {text}
      </Text>
      <Pressable id="copy-code" className="plh-link" label={t('code.copy')} onPress={() => void copy()}>
        {t('work.copy')}
      </Pressable>
    </View>
  );
}
