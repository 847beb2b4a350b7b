import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/policy-desk';
import { PolicyPicker, type PickedPolicy } from '../parts/policy-picker';

interface Props {
  /** The policy itself, which cannot be its own successor. */
  policyId: string;
  value: PickedPolicy | null;
  onChange: (value: PickedPolicy | null) => void;
}

/** What took the policy's place: the chosen one, or the way to find it. */
export function SuccessorField({ policyId, value, onChange }: Props) {
  const t = useT();
  if (value === null)
    return <PolicyPicker id="successor" label={t('repeal.successor')} without={policyId} onChoose={onChange} />;
  return (
    <View className="plh-between desk-chosen">
      <View className="plh-grow desk-strong">{value.title}</View>
      <Pressable className="plh-link" label={t('repeal.removeSuccessor')} onPress={() => onChange(null)}>
        <Icon name="close" />
      </Pressable>
    </View>
  );
}
