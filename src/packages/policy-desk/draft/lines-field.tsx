import { useState } from 'react';
import { TextField } from '@/components/field';

interface Props {
  label: string;
  hint: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  required?: boolean;
  error?: string | undefined;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Several short texts, one on each line; an empty line while typing is none. */
export function LinesField({ values, onChange, ...field }: Props) {
  const [typed, setTyped] = useState(() => values.join('\n'));
  // Another's values, or a step taken back, go before what was typed.
  const shown = linesOf(typed).join('\n') === values.join('\n') ? typed : values.join('\n');
  return (
    <TextField
      {...field}
      multiline
      maxLength={6000}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(linesOf(text));
      }}
    />
  );
}
