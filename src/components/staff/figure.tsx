import type { Counted } from '@/services/figures';
import { RowLink } from '../desk/row-link';

interface Props {
  of: Counted;
  /** The number in its words; left out: the number alone. */
  text?: string;
  /** What it counts, for who hears it. */
  label?: string;
  className?: string;
}

/** A number on a screen: pressed, it opens the very rows that it counts. There is no number without them. */
export function Figure({ of: { value, to }, text, label, className = '' }: Props) {
  const shown = text ?? String(value);
  return (
    <RowLink to={to} className={`plh-figure plh-figures ${className}`} label={label ? `${label} ${shown}` : undefined}>
      {shown}
    </RowLink>
  );
}
