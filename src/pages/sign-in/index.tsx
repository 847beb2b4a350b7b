import { Page } from '@/components/page';
import { usePageParams } from '@/hooks/pane';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { Done } from './done';
import { KeptCard } from './kept-card';
import { OtherPending } from './other-pending';
import { ScanStep } from './scan-step';
import { SignStep } from './sign-step';
import { Steps } from './steps';
import { useSignIn, type SignIn } from './use-sign-in';
import './index.scss';

/** What opened the page: a poster's mini-program code (`scene`), or a code that is a link, read by WeChat's own scanner (`q`). */
function useOpened(): string | undefined {
  const { scene, q } = usePageParams();
  return scene ? `?scene=${encodeURIComponent(scene)}` : q;
}

/** Scan, sign, done (R-ATTEND 3). */
export default function SignInPage() {
  const t = useT();
  const signIn = useSignIn(useSessionId() || undefined, useOpened());
  const step = stepOf(signIn);
  return (
    <Page title={t('signIn.title')}>
      <Steps at={step} done={step === 2 && signIn.receipt?.next === 'done'} />
      <OtherPending own={signIn.waiting} sending={signIn.sending} onSend={signIn.sendNow} />
      {step === 2 ? <Last signIn={signIn} /> : null}
      {step === 1 ? <SignStep signIn={signIn} /> : null}
      {step === 0 ? <ScanStep signIn={signIn} /> : null}
    </Page>
  );
}

/** 0: to scan; 1: to sign, which one can also do before the scan has arrived; 2: nothing left to do here. */
function stepOf({ receipt, waiting, anew }: SignIn): 0 | 1 | 2 {
  if (anew) return 0;
  if (receipt?.next === 'done') return 2;
  if (receipt?.next === 'profile') return 1;
  if (waiting?.strokes) return 2;
  return receipt || waiting ? 1 : 0;
}

const Last = ({ signIn }: { signIn: SignIn }) =>
  signIn.receipt?.next === 'done' ? <Done signIn={signIn} receipt={signIn.receipt} /> : <KeptCard signIn={signIn} />;
