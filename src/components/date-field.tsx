import { Picker, Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y } from './a11y';
import { Field } from './field';
import { Icon } from './icon';

interface Props {
  label: string;
  /** 'YYYY-MM-DD' for a date, 'HH:mm' for a time; '' while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  mode?: 'date' | 'time';
  error?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  id?: string;
}

/** A day or a time of day: WeChat's own wheel; the browser's own field, which takes typing as well. */
export function DateField({ label, value, onChange, mode = 'date', id, ...rest }: Props) {
  const t = useT();
  return (
    <Field label={label} {...rest}>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          {...(id ? { id } : {})}
          className="plh-input"
          type={mode}
          value={value}
          aria-label={label}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <Picker mode={mode} value={value} onChange={(event) => onChange(String(event.detail.value))}>
          <View className="plh-input plh-picker" {...a11y(`${label} ${value || t('common.choose')}`, 'button')}>
            <Text className={value ? '' : 'plh-placeholder'}>{value || t('common.choose')}</Text>
            <Icon name="down" className="plh-faint" />
          </View>
        </Picker>
      )}
    </Field>
  );
}
