import { View } from '@tarojs/components';
import { TextField } from '@/components/field';
import { useT } from '@/locales/evaluator';

interface Props {
  id: string;
  label: string;
  /** The system's own figure. */
  system: string;
  hint: string;
  value: string;
  reason: string;
  onValue: (value: string) => void;
  onReason: (reason: string) => void;
  valueError?: string | undefined;
  reasonError?: string | undefined;
}

/** A figure that stands unless somebody puts another beside it, with a reason. */
export function LoweredField(props: Props) {
  const { id, label, system, hint, value, reason, onValue, onReason, valueError, reasonError } = props;
  const t = useT();
  return (
    <View className="plh-field">
      <TextField
        id={id}
        label={t('sheet.systemFigure', { label, system })}
        hint={hint}
        placeholder={t('sheet.keepSystem')}
        type="number"
        maxLength={6}
        value={value}
        onChange={onValue}
        error={valueError}
      />
      {value.trim() === '' ? null : (
        <TextField
          id={`${id}-reason`}
          label={t('sheet.reasonFor', { label })}
          required
          maxLength={500}
          multiline
          value={reason}
          onChange={onReason}
          error={reasonError}
        />
      )}
    </View>
  );
}
