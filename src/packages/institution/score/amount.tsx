import { Slider, Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/institution';

interface Props {
  name: string;
  value: number;
  most: number;
  step?: number;
  /** The value in words, e.g. '135 分钟'. */
  text: string;
  /** A long scale is drawn as well. */
  slider?: boolean;
  onChange: (value: number) => void;
}

/** A figure that one tries out: less, more, and where the scale is long a slider. */
export function Amount({ name, value, most, step = 1, text, slider = false, onChange }: Props) {
  const t = useT();
  const set = (next: number) => onChange(Math.min(most, Math.max(0, next)));
  return (
    <View className="amount" {...a11y(name, 'group')}>
      <View className="amount-line">
        <Text className="plh-grow">{name}</Text>
        <Pressable
          className="inst-tool"
          label={t('try.less', { name, value: text })}
          disabled={value <= 0}
          onPress={() => set(value - step)}
        >
          <Icon name="less" />
        </Pressable>
        <Text className="amount-value plh-figures">{text}</Text>
        <Pressable
          className="inst-tool"
          label={t('try.more', { name, value: text })}
          disabled={value >= most}
          onPress={() => set(value + step)}
        >
          <Icon name="add" />
        </Pressable>
      </View>
      {slider && most > 0 ? <Range {...{ name, value, most, step, text }} onChange={set} /> : null}
    </View>
  );
}

/** The browser's own slider, which takes keys; WeChat's on a phone. */
function Range({ name, value, most, step = 1, text, onChange }: Omit<Props, 'slider'>) {
  if (process.env.TARO_ENV === 'h5')
    return (
      <input
        type="range"
        className="amount-range"
        aria-label={name}
        aria-valuetext={text}
        min={0}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    );
  return (
    <Slider
      min={0}
      max={most}
      step={step}
      value={value}
      onChange={(event) => onChange(Number(event.detail.value))}
      {...a11y(name, 'slider')}
    />
  );
}
