import { Picker, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Stepper } from '@/components/staff/stepper';
import { addMonths } from '@/components/utc';
import { useT } from '@/locales/bureau';

interface Props {
  /** 'YYYY-MM'. */
  month: string;
  onChange: (month: string) => void;
}

const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** One month back, one on, or any: WeChat's wheel; the browser's own field, which takes typing as well. */
export function MonthStepper({ month, onChange }: Props) {
  const t = useT();
  const text = t('month.name', { year: month.slice(0, 4), month: Number(month.slice(5)) });
  return (
    <Stepper text={text} onStep={(by) => onChange(addMonths(month, by))}>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          id="month"
          className="plh-title plh-figures bureau-month"
          type="month"
          value={month}
          aria-label={t('month.choose')}
          onChange={(event) => {
            if (isMonth(event.currentTarget.value)) onChange(event.currentTarget.value);
          }}
        />
      ) : (
        <Picker mode="date" fields="month" value={month} onChange={(event) => onChange(event.detail.value.slice(0, 7))}>
          <View className="plh-title plh-figures bureau-month" {...a11y(`${t('month.choose')} ${text}`, 'button')}>
            {text}
          </View>
        </Picker>
      )}
    </Stepper>
  );
}
