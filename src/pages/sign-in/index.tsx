import { useEffect } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { Page } from '@/components/page';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { Done } from './done';
import { ScanStep } from './scan-step';
import { SignStep } from './sign-step';
import { useSignIn, type SignIn } from './use-sign-in';
import './index.scss';

/** Scan, sign, done (R-ATTEND 3). */
export default function SignInPage() {
  const t = useT();
  const { scene } = useRouter().params;
  const signIn = useSignIn(useSessionId() || undefined, scene ? decodeURIComponent(scene) : undefined);
  const { sendNow } = signIn;
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('online', sendNow);
      return () => window.removeEventListener('online', sendNow);
    }
    const listener = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) sendNow();
    };
    Taro.onNetworkStatusChange(listener);
    return () => Taro.offNetworkStatusChange(listener);
  });
  return (
    <Page title={t('signIn.title')}>
      <Steps at={stepOf(signIn)} />
      <Step signIn={signIn} />
    </Page>
  );
}

const stepOf = ({ done, receipt }: SignIn): number => (done || receipt?.next === 'done' ? 2 : receipt ? 1 : 0);

function Step({ signIn }: { signIn: SignIn }) {
  const step = stepOf(signIn);
  if (step === 2) return <Done signIn={signIn} />;
  return step === 1 ? <SignStep signIn={signIn} /> : <ScanStep signIn={signIn} />;
}

function Steps({ at }: { at: number }) {
  const t = useT();
  const names = [t('signIn.stepScan'), t('signIn.stepSign'), t('signIn.stepDone')];
  return (
    <View className="plh-card sign-in-steps">
      {names.map((name, index) => (
        <View key={index} className={`sign-in-step ${index <= at ? 'sign-in-step-on' : ''}`}>
          <Text className="sign-in-number">{index < at || at === 2 ? '✓' : index + 1}</Text>
          <Text>{name}</Text>
        </View>
      ))}
    </View>
  );
}
