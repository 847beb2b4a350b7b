import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { useT } from '@/locales/match';

/** Yes or no, with nothing chosen while it is open. */
export function YesNo({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean | null;
  onChange: (value: boolean) => void;
}) {
  const t = useT();
  return (
    <View className="match-yes-no">
      <Choices
        label={label}
        choices={[
          { value: true, text: t('match.yes') },
          { value: false, text: t('match.no') },
        ]}
        value={value}
        onChange={onChange}
      />
    </View>
  );
}
