import { View } from '@tarojs/components';
import { useT } from '@/locales';

/** A browser has no way to WeChat's question for messages: where they are found, and where one says yes to them. Nothing on a phone, which asks. */
export function ToldWhere() {
  const t = useT();
  return process.env.TARO_ENV === 'h5' ? <View className="plh-faint">{t('remind.browser')}</View> : null;
}
