import { Button, Text } from '@tarojs/components';
import { useT } from '@/locales';
import { copyText } from '@/services/copy-text';
import { a11y } from '../a11y';
import { toast } from '../confirm';
import { Icon } from '../icon';
import { Tool } from './tool';

interface Props {
  title: string;
  /** The page with its parameters, e.g. `/pages/session-detail/index?sessionId=…`. */
  path: string;
  text?: string;
}

/** WeChat's own share sheet (what it sends is the page's `useShareAppMessage`); in a browser the system's, else the address to paste. */
export function ShareTool({ title, path, text }: Props) {
  const t = useT();
  const shown = text ?? t('tools.share');
  const share = async () => {
    const url = `${window.location.origin}${window.location.pathname}#${path}`;
    if (typeof navigator.share === 'function') {
      // Closing the sheet without a choice rejects: nothing to say then.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    toast(t((await copyText(url)) ? 'tools.addressCopied' : 'tools.notCopied'));
  };
  if (process.env.TARO_ENV !== 'h5')
    return (
      <Button className="plh-tool plh-tool-native" openType="share" {...a11y(shown)}>
        <Icon name="share" />
        <Text className="plh-tool-text">{shown}</Text>
      </Button>
    );
  return <Tool icon="share" text={shown} onPress={() => void share()} />;
}
