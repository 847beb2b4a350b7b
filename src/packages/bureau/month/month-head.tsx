import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import { MonthStepper } from '../parts/month-stepper';

interface Props {
  month: string;
  onMonth: (month: string) => void;
}

/** The month, and the way to one more session in it. */
export function MonthHead({ month, onMonth }: Props) {
  const t = useT();
  const go = useGo();
  return (
    <View className="bureau-head">
      <MonthStepper month={month} onChange={onMonth} />
      <View className="bureau-head-tools">
        <Action id="new-session" kind="plain" block={false} onPress={() => go('bureau/session', { month })}>
          {t('month.new')}
        </Action>
      </View>
    </View>
  );
}
