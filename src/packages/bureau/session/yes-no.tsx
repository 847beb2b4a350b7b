import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { useT } from '@/locales/bureau';

/** A question of a form with two answers. */
export function YesNo({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const t = useT();
  return (
    <Field label={label}>
      <Choices
        label={label}
        value={value}
        onChange={onChange}
        choices={[
          { value: true, text: t('plan.yes') },
          { value: false, text: t('plan.no') },
        ]}
      />
    </Field>
  );
}
