import { Text } from '@tarojs/components';
import type { Bare, Counted } from '@/services/figures';
import { RowLink } from '../desk/row-link';

interface Props {
  of: Counted | Bare;
  /** The number in its words; left out: the number alone. */
  text?: string;
  /** What it counts, for who hears it. */
  label?: string;
  className?: string;
}

/** A number on a screen: pressed, it opens the very rows that it counts; one without any has said why. */
export function Figure({ of, text, label, className = '' }: Props) {
  const shown = text ?? String(of.value);
  if (!('to' in of)) return <Text className={`plh-figures ${className}`}>{shown}</Text>;
  return (
    <RowLink
      to={of.to}
      className={`plh-figure plh-figures ${className}`}
      label={label ? `${label} ${shown}` : undefined}
    >
      {shown}
    </RowLink>
  );
}
