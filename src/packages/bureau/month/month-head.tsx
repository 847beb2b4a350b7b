import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { useDesk } from '@/hooks/desk';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/bureau';
import { MonthStepper } from '../parts/month-stepper';

interface Props {
  month: string;
  onMonth: (month: string) => void;
  /** How many drafts the month has that could be published. */
  drafts: number;
  onPublish: () => void;
}

/** The month, the way to one more session in it, and to the publication of all its drafts. */
export function MonthHead({ month, onMonth, drafts, onPublish }: Props) {
  const t = useT();
  const go = useGo();
  const desk = useDesk();
  return (
    <View className="bureau-head">
      <MonthStepper month={month} onChange={onMonth} />
      <View className="bureau-head-tools">
        <Action id="new-session" kind="plain" block={!desk} onPress={() => go('bureau/session', { month })}>
          {t('month.new')}
        </Action>
        {drafts > 0 ? (
          <Action id="publish-month" block={!desk} onPress={onPublish}>
            {t('publish.button', { count: drafts })}
          </Action>
        ) : null}
      </View>
    </View>
  );
}
