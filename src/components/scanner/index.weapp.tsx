import Taro from '@tarojs/taro';
import { useT } from '@/locales';
import { Action } from '../action';
import type { ScannerProps } from './types';

/** WeChat's own scanner; a mini-program code gives its page, whose scene the sign-in page reads. */
export function Scanner({ onCode, busy, main = true }: ScannerProps) {
  const t = useT();
  const scan = async () => {
    const read = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => undefined); // closed by the person
    const text = read?.result || read?.path;
    if (text) onCode(text);
  };
  return (
    <Action id="scan" kind={main ? 'primary' : 'plain'} busy={busy} onPress={() => void scan()}>
      {t('scanner.start')}
    </Action>
  );
}
