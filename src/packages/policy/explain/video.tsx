import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { useT } from '@/locales/policy-reading';
import { copyText } from '@/services/copy-text';

/** The video is somebody else's page: a browser opens it, WeChat copies its address, and what is said in it stands below. */
export function Video({ url }: { url: string }) {
  const t = useT();
  const copy = async () => toast(t((await copyText(url)) ? 'explain.copied' : 'explain.notCopied'));
  return (
    <View className="plh-card reading-video">
      <View className="plh-faint reading-address">{url}</View>
      {process.env.TARO_ENV === 'h5' ? (
        <Action id="open-video" onPress={() => void window.open(url, '_blank', 'noopener')}>
          {t('explain.openVideo')}
        </Action>
      ) : null}
      <Action id="copy-video" kind="plain" onPress={() => void copy()}>
        {t('explain.copyVideo')}
      </Action>
    </View>
  );
}
