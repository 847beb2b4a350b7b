import { Picker, Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { useT } from '@/locales/match';

interface Props {
  label: string;
  /** 'YYYY-MM-DD'; '' while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
}

/** A day: WeChat's own wheel; the browser's own field, which takes typing as well. */
export function DayInput({ label, value, onChange }: Props) {
  const t = useT();
  return process.env.TARO_ENV === 'h5' ? (
    <input
      className="plh-input"
      type="date"
      value={value}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <Picker mode="date" value={value} onChange={(event) => onChange(String(event.detail.value))}>
      <View className="plh-input plh-picker" {...a11y(`${label} ${value || t('common.choose')}`, 'button')}>
        <Text className={value ? '' : 'plh-placeholder'}>{value || t('common.choose')}</Text>
        <Icon name="down" className="plh-faint" />
      </View>
    </Picker>
  );
}
