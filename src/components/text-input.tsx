import { useEffect, useId, useRef, useState } from 'react';
import { Input, Textarea } from '@tarojs/components';
import { showField } from '@/services/open-text';
import { scrollToElement } from '@/services/scroll';
import { inputLabel } from './a11y';

export interface TextInputProps {
  /** What a screen reader calls it. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  type?: 'text' | 'number' | 'idcard';
  maxLength?: number;
  multiline?: boolean;
  id?: string;
  /** Enter, or the key of a phone's keyboard that ends typing; not with several lines, where Enter begins the next. */
  onEnter?: () => void;
}

/** The look of a line to type in; on H5 its padding lies within the element that takes the typing. */
export const typingClass = process.env.TARO_ENV === 'h5' ? 'plh-input plh-typing' : 'plh-input';

/** Lets what is done on the page find this field, if what is typed in it would be passed over. */
function useShownField(id: string, label: string, value: string): { focus?: true; onBlur?: () => void } {
  const [focus, setFocus] = useState(false);
  const field = useRef<ReturnType<typeof showField>>();
  const now = {
    label,
    value,
    focus: () => {
      scrollToElement(`#${id}`);
      if (process.env.TARO_ENV !== 'h5') return setFocus(true);
      // a page below may have one of the same name
      const found = [...document.querySelectorAll<HTMLElement>(`#${id} input, #${id} textarea`)];
      found.find(({ offsetParent }) => offsetParent !== null)?.focus({ preventScroll: true });
    },
  };
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const entry = showField(latest.current);
    field.current = entry;
    return entry.hide;
  }, []);
  useEffect(() => field.current?.update(latest.current));
  return focus ? { focus, onBlur: () => setFocus(false) } : {};
}

/** A line, or several, of typing. */
export function TextInput(props: TextInputProps) {
  const { value, onChange, placeholder = '', type = 'text', maxLength = 140, multiline, label, onEnter } = props;
  const own = useId().replaceAll(':', '-');
  const id = props.id ?? `text${own}`;
  const focused = useShownField(id, label, value);
  const common = {
    id,
    value,
    ...focused,
    placeholder,
    placeholderClass: 'plh-placeholder',
    maxlength: maxLength,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...inputLabel(label),
  };
  return multiline ? (
    <Textarea className={`${typingClass} plh-textarea`} autoHeight {...common} />
  ) : (
    <Input className={typingClass} type={type} {...common} {...(onEnter ? { onConfirm: onEnter } : {})} />
  );
}
