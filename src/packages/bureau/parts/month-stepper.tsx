import { View } from '@tarojs/components';
import { PickerField } from '@/components/picker-field';
import { Stepper } from '@/components/staff/stepper';
import { addMonths } from '@/components/utc';
import { useT } from '@/locales/bureau';

interface Props {
  /** 'YYYY-MM'. */
  month: string;
  onChange: (month: string) => void;
}

/** How far the picker reaches to either side; the arrows go on for ever. */
const REACH = 18;

/** One month back, one on, or any near by. */
export function MonthStepper({ month, onChange }: Props) {
  const t = useT();
  const name = (one: string) => t('month.name', { year: one.slice(0, 4), month: Number(one.slice(5)) });
  const months = Array.from({ length: 2 * REACH + 1 }, (_, index) => addMonths(month, index - REACH));
  return (
    <Stepper text={name(month)} onStep={(by) => onChange(addMonths(month, by))}>
      <View className="bureau-month">
        <PickerField
          label={t('month.choose')}
          value={month}
          onChange={onChange}
          choices={months.map((one) => ({ value: one, text: name(one) }))}
        />
      </View>
    </Stepper>
  );
}
