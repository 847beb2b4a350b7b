import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Input, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { errorText } from '@/components/error-text';
import { Field } from '@/components/field';
import { typingClass } from '@/components/text-input';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales';

const browser = process.env.TARO_ENV === 'h5';
const FIELD = 'sign-in-digits';
const LENGTH = 6;

/** The six digits in what was typed or pasted: '123 456', '123-456' and full width are the same; '' while there are not six of them. */
export function readDigits(text: string): string {
  const digits = text.normalize('NFKC').replaceAll(/[\s\-\u2010-\u2015\u2212]/g, '');
  return /^\d{6}$/.test(digits) ? digits : '';
}
/** The text of a code, pasted by who cannot scan it. */
const readText = (text: string): string => (/^p1\.\S+$/.test(text.trim()) ? text.trim() : '');

const select = (): void => {
  if (!browser) return;
  const found = document.querySelectorAll<HTMLInputElement>(`#${FIELD} input`);
  [...found].find((input) => input.offsetParent !== null)?.select();
};

interface Props {
  /** Gives what is wrong by throwing it. */
  onDigits: (digits: string) => Promise<void>;
  onText: (text: string) => void;
}

/** The digits beside the code, for whoever cannot scan it (R-ATTEND 5). The sixth sends them; what was not taken stays, chosen to be typed over. */
export function DigitsField({ onDigits, onText }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const [chosen, setChosen] = useState(false);
  const action = useAction({ aside: true });
  const send = async (digits: string) => {
    setWrong('');
    setChosen(false);
    if (await action.run(() => onDigits(digits))) return;
    select();
    setChosen(true);
  };
  const type = (next: string) => {
    setText(next);
    setChosen(false);
    setWrong('');
    action.clear();
    const digits = readDigits(next);
    if (digits && digits !== readDigits(text)) void send(digits);
    else if (readText(next)) onText(readText(next));
  };
  const confirm = () => {
    const digits = readDigits(text);
    if (digits) void send(digits);
    else if (readText(text)) onText(readText(text));
    else {
      setWrong(t('signIn.digitsSix'));
      select();
    }
  };
  const error = wrong || (action.error && errorText(action.error));
  return (
    <View className="sign-in-digits">
      <Field
        label={t('signIn.digits')}
        hint={action.busy ? t('signIn.locating') : t('signIn.digitsHint')}
        error={error || undefined}
      >
        <View className="sign-in-digits-line">
          <Input
            id={FIELD}
            className={`${typingClass} sign-in-digits-input`}
            type={browser ? 'text' : 'number'}
            value={text}
            maxlength={200}
            placeholder={'0'.repeat(LENGTH)}
            placeholderClass="plh-placeholder"
            onInput={({ detail }) => type(detail.value)}
            onConfirm={confirm}
            {...(browser
              ? {
                  nativeProps: {
                    'aria-label': t('signIn.digits'),
                    'aria-invalid': error ? 'true' : 'false',
                    inputMode: 'numeric',
                    autoComplete: 'one-time-code',
                  },
                }
              : {
                  ...a11y(t('signIn.digits')),
                  ...(chosen ? { focus: true, selectionStart: 0, selectionEnd: text.length } : {}),
                })}
          />
          <Action id="use-digits" kind="plain" block={false} busy={action.busy} onPress={confirm}>
            {t('signIn.digitsUse')}
          </Action>
        </View>
      </Field>
      {action.error?.code === 'LOCATION_REQUIRED' && !browser ? (
        <Action kind="plain" onPress={() => void Taro.openSetting()}>
          {t('signIn.allowLocation')}
        </Action>
      ) : null}
    </View>
  );
}
