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
import './index.scss';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Fact } from '@/components/section';

const looks = {
  genuine: { icon: 'done', tone: 'ok' },
  withdrawn: { icon: 'warning', tone: 'warn' },
  unknown: { icon: 'warning', tone: 'bad' },
} as const;

interface Props {
  asked: string;
  result: Output<'attendance.verifyCertificate'>;
}

/** The verdict in a word and a picture, then what the certificate says, to compare it with what one holds. */
function CheckResult({ asked, result: { state, certificate } }: Props) {
  const t = useT();
  const { icon, tone } = looks[state];
  return (
    <View className="plh-card" {...a11y(undefined, 'status')}>
      <View className={`check-verdict check-${tone}`}>
        <Icon name={icon} className="check-icon" />
        <View className="plh-heading">{t(`check.${state}`)}</View>
        <View className="plh-soft">{t(`check.${state}Text`)}</View>
      </View>
      <Fact name={t('check.number')}>
        <View className="plh-figures">{certificate?.number ?? asked}</View>
      </Fact>
      {certificate ? (
        <>
          <Fact name={t('check.holder')}>{certificate.holderMasked || t('check.nameless')}</Fact>
          <Fact name={t('history.session')}>{certificate.title}</Fact>
          <Fact name={t('history.when')}>{certificate.day}</Fact>
          <Fact name={t('history.hours')}>{certificate.classHours}</Fact>
          <Fact name={t('check.institution')}>{certificate.institutionName}</Fact>
          <Fact name={t('check.issuers')}>{certificate.issuers.join(t('check.and'))}</Fact>
        </>
      ) : null}
    </View>
  );
}

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
