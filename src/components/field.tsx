import type { ReactNode } from 'react';
import { Input, Text, Textarea, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y, inputLabel } from './a11y';

interface FieldProps {
  label: string;
  children: ReactNode;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
}

/** A label, its control, and what is wrong with it right beside it. */
export function Field({ label, children, hint, error, required }: FieldProps) {
  const t = useT();
  return (
    <View className={`plh-field plh-anchor ${error ? 'plh-field-wrong' : ''}`}>
      <View className="plh-field-label">
        <Text>{label}</Text>
        {required ? <Text className="plh-faint"> {t('common.required')}</Text> : null}
      </View>
      {children}
      {hint && !error ? <View className="plh-faint">{hint}</View> : null}
      {error ? (
        <View className="plh-field-error" {...a11y(undefined, 'alert')}>
          {error}
        </View>
      ) : null}
    </View>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  type?: 'text' | 'number' | 'idcard';
  maxLength?: number;
  multiline?: boolean;
  id?: string;
}

/** The look of a line to type in; on H5 its padding lies within the element that takes the typing. */
export const typingClass = process.env.TARO_ENV === 'h5' ? 'plh-input plh-typing' : 'plh-input';

/** A line, or several, of typing. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder = '', type = 'text', maxLength = 140, multiline, id, label, ...rest } = props;
  const common = {
    ...(id ? { id } : {}),
    value,
    placeholder,
    placeholderClass: 'plh-placeholder',
    maxlength: maxLength,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...inputLabel(label),
  };
  return (
    <Field label={label} {...rest}>
      {multiline ? (
        <Textarea className={`${typingClass} plh-textarea`} autoHeight {...common} />
      ) : (
        <Input className={typingClass} type={type} {...common} />
      )}
    </Field>
  );
}
