import { dayOf, weekdayNames } from './format';
import { Field } from './field';
import { daySource, timeSource } from './picker/days';
import { PickFace } from './picker/field';
import { utc } from './utc';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';

interface Props {
  label: string;
  /** 'YYYY-MM-DD' for a date, 'HH:mm' for a time; '' while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  mode?: 'date' | 'time';
  error?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  id?: string;
}

/** A day or a time of day: the browser's own field, which takes typing; in WeChat the list of all choices, by year and month. */
export function DateField({ label, value, onChange, mode = 'date', id, ...rest }: Props) {
  return (
    <Field label={label} {...rest}>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          {...(id ? { id } : {})}
          className="plh-input"
          type={mode}
          value={value}
          aria-label={label}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <Steps {...{ label, value, onChange, mode, id }} />
      )}
    </Field>
  );
}

function Steps({ label, value, onChange, mode, id }: Pick<Props, 'label' | 'value' | 'onChange' | 'mode' | 'id'>) {
  const t = useT();
  const today = dayOf(serverNow());
  const day = daySource(today, {
    year: (year) => t('pick.year', { year }),
    month: (month) => t('date.months').split(' ')[Number(month.slice(5)) - 1] ?? month,
    day: (one) => `${one} ${weekdayNames()[utc(one).day()] ?? ''}`,
  });
  const source = mode === 'time' ? timeSource((hour) => t('pick.hour', { hour: Number(hour) })) : day;
  const start = mode === 'time' ? {} : { start: today.slice(0, 7) };
  return <PickFace id={id} label={label} value={value || null} onChange={onChange} source={source} {...start} />;
}
