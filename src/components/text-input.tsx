import { Input, Textarea } from '@tarojs/components';
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

/** A line, or several, of typing. */
export function TextInput(props: TextInputProps) {
  const { value, onChange, placeholder = '', type = 'text', maxLength = 140, multiline, id, label, onEnter } = props;
  const common = {
    ...(id ? { id } : {}),
    value,
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
