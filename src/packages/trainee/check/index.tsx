import { useCallback, useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { Page } from '@/components/page';
import { Scanner } from '@/components/scanner';
import { useAction } from '@/hooks/action';
import { usePageParams } from '@/hooks/pane';
import { useT } from '@/locales/trainee';
import { call, type Output } from '@/services/call';
import { numberIn } from '../parts/check-address';
import { CheckResult } from './check-result';
import './index.scss';

/** Whether a certificate is genuine: by its number, typed, scanned, or brought along by the code's own address. For everybody. */
export default function CheckPage() {
  const t = useT();
  const { number: opened = '', scene = '' } = usePageParams();
  const [text, setText] = useState(opened || scene);
  const [answer, setAnswer] = useState<{ asked: string; result: Output<'attendance.verifyCertificate'> } | null>(null);
  const action = useAction();
  const { run } = action;
  const check = useCallback(
    (asked: string) =>
      void run(async () => setAnswer({ asked, result: await call('attendance.verifyCertificate', { number: asked }) })),
    [run],
  );
  useEffect(() => {
    if (opened || scene) check(opened || scene);
  }, [opened, scene, check]);
  const read = (code: string) => {
    const number = numberIn(code).slice(0, 40);
    setText(number);
    check(number);
  };
  return (
    <Page title={t('check.title')}>
      {answer ? <CheckResult {...answer} /> : null}
      <View className="plh-card plh-stack">
        <TextField
          id="certificate-number"
          label={t('check.number')}
          hint={t('check.hint')}
          maxLength={40}
          value={text}
          onChange={(next) => {
            action.clear();
            setText(next);
          }}
        />
        <ActionError error={action.error} />
        <Action id="check" busy={action.busy} disabled={text.trim() === ''} onPress={() => check(text.trim())}>
          {t('check.do')}
        </Action>
        <Scanner main={false} typed={false} busy={action.busy} onCode={read} />
      </View>
    </Page>
  );
}
