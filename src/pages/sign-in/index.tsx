import { About } from '@/components/about';
import { Page } from '@/components/page';
import { usePageParams } from '@/hooks/pane';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { DigitsField } from './digits-field';
import { SignStep } from './sign-step';
import { useSignIn, type SignIn } from './use-sign-in';
import './index.scss';
import { View, Text } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice, ActionError } from '@/components/notice';
import { useOthersPending, usePendingSignIns, type PendingSignIn } from '@/services/pending';
import { a11y, hidden } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { shownInstant } from '@/components/format';
import { Fact } from '@/components/section';
import { goTab, go } from '@/services/navigate';
import { errorText } from '@/components/error-text';
import { Scanner } from '@/components/scanner';
import { isClientError } from '@/services/call-error';
import type { Receipt } from '@/services/types';

/** A large tick in a disc, drawn by two borders: seen from across the room, in the colours of either theme. */
const CheckMark = () => (
  <View className="sign-in-disc" {...hidden}>
    <View className="sign-in-tick" />
  </View>
);

/** Signed in: a picture that is seen from across the room, the time to the second and the number. */
function Done({ signIn: { signed, again, ofOneSession }, receipt }: { signIn: SignIn; receipt: Receipt }) {
  const t = useT();
  const signedAt = signed?.signedAt ?? receipt.signedAt;
  const venue = signed?.venueName ?? receipt.venueName;
  const { sessionId } = receipt;
  return (
    <>
      <View className="plh-card sign-in-done" {...a11y(undefined, 'status')}>
        <CheckMark />
        <View className="plh-heading" id="signed-in">
          {t('signIn.done')}
        </View>
        {signedAt ? <View className="plh-figures sign-in-time">{shownInstant(signedAt)}</View> : null}
      </View>
      <View className="plh-card">
        <Fact name={t('signIn.session')}>{signed?.title ?? receipt.title}</Fact>
        {venue ? <Fact name={t('signIn.venue')}>{venue}</Fact> : null}
        {signed ? (
          <Fact name={t('signIn.number')}>
            <View className="plh-figures sign-in-no">{signed.number}</View>
          </Fact>
        ) : null}
        <Fact name={t('signIn.scannedAt')}>
          <View className="plh-figures">{shownInstant(receipt.scannedAt)}</View>
        </Fact>
        {receipt.late ? <Notice>{t('signIn.late')}</Notice> : null}
        {receipt.bookedVenueName ? <Notice>{t('signIn.moved', { from: receipt.bookedVenueName })}</Notice> : null}
        {receipt.aside ? <Notice tone="warn">{t(asideWords[receipt.aside])}</Notice> : null}
      </View>
      <Action onPress={() => go('session-detail', { sessionId })}>{t('signIn.toSession')}</Action>
      <Action kind="plain" onPress={() => goTab('home')}>
        {t('signIn.toHome')}
      </Action>
      {ofOneSession ? null : (
        <Action kind="plain" onPress={again}>
          {t('signIn.another')}
        </Action>
      )}
    </>
  );
}

/** Why what was given does not count (yet). */
const asideWords = {
  'in-review': 'signIn.inReview',
  'other-day': 'signIn.otherDay',
  'other-place': 'signIn.otherDay',
  'not-there': 'signIn.notThere',
} as const;

/** The camera, and what became of a scan that was not taken. */
function ScanStep({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const { refusal, action, retry, title } = signIn;
  // A code that is refused stays refused; a network or a place that was missing can be there the next time.
  const passing = action.error && (isClientError(action.error) || action.error.code === 'LOCATION_REQUIRED');
  return (
    <>
      {refusal ? (
        <Notice tone="bad">
          <View className="plh-title">{t('signIn.refused')}</View>
          <View>{errorText(refusal)}</View>
        </Notice>
      ) : null}
      <ActionError error={action.error} />
      {retry && (action.busy || passing) ? (
        <View className="plh-card plh-stack">
          <View className="plh-soft">{t(action.busy ? 'signIn.locating' : 'signIn.posterHint')}</View>
          <Action busy={action.busy} onPress={retry}>
            {t('common.retry')}
          </Action>
        </View>
      ) : null}
      <View className="plh-card plh-stack">
        {title ? <View className="plh-title">{title}</View> : null}
        <View className="sign-in-lead">
          <Icon name="scan" className="sign-in-lead-icon" />
          <View className="plh-grow">
            <View>{t('signIn.lead')}</View>
            <View className="plh-faint">{t('signIn.leadNote')}</View>
          </View>
        </View>
        <Scanner busy={action.busy} onCode={signIn.take} typed={false} />
      </View>
      <View className="plh-card">
        <DigitsField onDigits={signIn.takeDigits} onText={signIn.take} />
      </View>
    </>
  );
}

/** Scanned and signed without a network: nothing left to do but to have one within a day (R-ATTEND 4). */
function KeptCard({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const { waiting, title, sending, sendNow } = signIn;
  if (!waiting) return null;
  const name = waiting.receipt?.title ?? title;
  return (
    <>
      <View className="plh-card sign-in-done" id="sign-in-kept" {...a11y(undefined, 'status')}>
        <View className="sign-in-disc sign-in-disc-kept">
          <Icon name="offline" className="sign-in-disc-icon" />
        </View>
        <View className="plh-title">{t('signIn.kept')}</View>
        <View className="plh-soft">{t('signIn.keptBoth')}</View>
      </View>
      <View className="plh-card">
        {name ? <Fact name={t('signIn.session')}>{name}</Fact> : null}
        <Fact name={t('signIn.scannedAt')}>
          <View className="plh-figures">{shownInstant(waiting.scannedAt)}</View>
        </Fact>
        <Fact name={t('signIn.signature')}>{t('signIn.signatureKept')}</Fact>
      </View>
      <Action id="send-now" busy={sending} onPress={sendNow}>
        {t('signIn.sendNow')}
      </Action>
      <Action kind="plain" onPress={() => goTab('home')}>
        {t('signIn.toHome')}
      </Action>
    </>
  );
}

interface StepsProps {
  at: 0 | 1 | 2;
  /** Whether the server has it all: then the last step has its tick too. */
  done: boolean;
}

/** Where one stands: past steps have a tick, the present one is filled. */
function Steps({ at, done }: StepsProps) {
  const t = useT();
  const names = [t('signIn.stepScan'), t('signIn.stepSign'), t('signIn.stepDone')];
  const label = t('signIn.stepOf', { step: at + 1, name: names[at] ?? '' });
  return (
    <View className="sign-in-steps" {...a11y(label, 'img')}>
      {names.map((name, index) => {
        const past = index < at || done;
        return (
          <View key={index} className={`sign-in-step ${index <= at ? 'sign-in-step-on' : ''}`} {...hidden}>
            <View className="sign-in-number">{past ? <Icon name="check" /> : <Text>{index + 1}</Text>}</View>
            <Text>{name}</Text>
          </View>
        );
      })}
    </View>
  );
}

interface Props {
  /** The one that the page itself is about. */
  own: PendingSignIn | undefined;
  sending: boolean;
  onSend: () => void;
}

/** Sign-ins of other sessions that still wait on this phone. */
function OtherPending({ own, sending, onSend }: Props) {
  const t = useT();
  const others = usePendingSignIns().filter(({ scannedAt }) => scannedAt !== own?.scannedAt);
  const ofOthers = useOthersPending();
  if (others.length === 0)
    return ofOthers > 0 ? <Notice icon="people">{t('signIn.keptOther', { count: ofOthers })}</Notice> : null;
  return (
    <Notice tone="warn" icon="waiting">
      <View>{t('signIn.keptCount', { count: others.length })}</View>
      <Action kind="plain" block={false} busy={sending} onPress={onSend}>
        {t('signIn.sendNow')}
      </Action>
    </Notice>
  );
}

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
      <About of={signIn.receipt?.title ?? signIn.title} />
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
