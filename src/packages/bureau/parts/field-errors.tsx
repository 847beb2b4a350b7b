import { View } from '@tarojs/components';
import { fieldErrors } from '@/components/error-text';
import { Notice } from '@/components/notice';
import type { CallError } from '@/services/call-error';

/** What the server said of single fields, for forms whose fields it names otherwise than the screen. */
export function FieldErrors({ error }: { error: CallError | undefined }) {
  const fields = Object.entries(fieldErrors(error));
  if (fields.length === 0) return null;
  return (
    <Notice tone="bad">
      {fields.map(([name, message]) => (
        <View key={name}>
          {name}: {message}
        </View>
      ))}
    </Notice>
  );
}
