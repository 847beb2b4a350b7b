import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Fact } from '@/components/section';
import { useT } from '@/locales/trainee';
import type { Output } from '@/services/call';

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
export function CheckResult({ asked, result: { state, certificate } }: Props) {
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
