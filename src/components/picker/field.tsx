import { Text } from '@tarojs/components';
import { useT } from '@/locales';
import { Icon } from '../icon';
import { sourceOf, type PickChoice, type PickSource, type Pickable } from './choice';
import { PickTrigger } from './trigger';

interface FaceProps<T> {
  source: PickSource<T>;
  value: T | null;
  onChange: (value: T) => void;
  label: string;
  id?: string | undefined;
  /** The level that it opens at while nothing is chosen. */
  start?: T;
}

/** A line that says what is chosen and opens the list. */
export function PickFace<T extends Pickable>({ source, value, onChange, label, id, start }: FaceProps<T>) {
  const t = useT();
  const text = source.textOf(value);
  return (
    <PickTrigger
      label={label}
      source={source}
      value={value}
      {...(start === undefined ? {} : { start })}
      id={id}
      text={text ?? t('common.choose')}
      className="plh-input plh-picker"
      // nothing here takes a choice away, so what comes is one of them
      onPick={(next) => onChange(next as T)}
    >
      <Text className={text === undefined ? 'plh-placeholder' : ''}>{text ?? t('common.choose')}</Text>
      <Icon name="down" className="plh-faint" />
    </PickTrigger>
  );
}

interface Props<T> extends Omit<FaceProps<T>, 'source' | 'start'> {
  choices: readonly PickChoice<T>[];
}

/** One of many. */
export const PickerField = <T extends Pickable>({ choices, ...rest }: Props<T>) => (
  <PickFace {...rest} source={sourceOf(choices)} />
);
