import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y, markWrong } from './a11y';
import { TextInput, type TextInputProps } from './text-input';

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
  const field = useRef<Element>(null);
  const errorId = useId();
  useEffect(() => markWrong(field.current, error ? errorId : null), [error, errorId]);
  return (
    <View ref={field} className={`plh-field plh-anchor ${error ? 'plh-field-wrong' : ''}`}>
      <View className="plh-field-label">
        <Text>{label}</Text>
        {required ? <Text className="plh-faint"> {t('common.required')}</Text> : null}
      </View>
      {children}
      {hint && !error ? <View className="plh-faint">{hint}</View> : null}
      {error ? (
        <View id={errorId} className="plh-field-error" {...a11y(undefined, 'alert')}>
          {error}
        </View>
      ) : null}
    </View>
  );
}

/** A line, or several, of typing with its label. */
export function TextField({ hint, error, required, ...input }: TextInputProps & Omit<FieldProps, 'children'>) {
  return (
    <Field label={input.label} {...{ hint, error }} {...(required ? { required } : {})}>
      <TextInput {...input} />
    </Field>
  );
}
