import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { useT } from '@/locales/institution';
import type { RotatingCode } from './rotating-code';
import './digits.scss';

/** The digits beside the code, in two groups to be read from far; a screen reader says them one by one. */
export function Digits({ code: { code } }: { code: Pick<RotatingCode, 'code'> }) {
  const t = useT();
  if (!code) return null;
  const { digits } = code;
  return (
    <View className="code-digits" {...a11y(t('code.digitsRead', { digits: [...digits].join(' ') }), 'img')}>
      <Text className="code-digits-name">{t('code.digits')}</Text>
      <Text
        id="sign-in-digits-shown"
        className="code-digits-figure plh-figures"
      >{`${digits.slice(0, 3)} ${digits.slice(3)}`}</Text>
    </View>
  );
}
