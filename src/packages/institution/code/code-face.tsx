import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { errorText } from '@/components/error-text';
import { timeOf } from '@/components/format';
import { Icon, type IconName } from '@/components/icon';
import { QrCode } from '@/components/qr-code';
import { useT } from '@/locales/institution';
import { shownDuration } from '../parts/duration';
import type { RotatingCode } from '../parts/rotating-code';

/**
 * The code, on white whatever the theme: or, never a dead one, what is the case instead.
 *
 * How far it reaches. A phone's camera at 1× sees some 70° and scans in 1920 px across: at 30 m that is 2 × 30 m × tan 35° = 42 m, 46 px a metre. A
 * decoder wants 2 px a module, so a module of 4.4 cm. Our code has 33 modules (qr-code.tsx takes the fewest) and 2 × 4 of quiet edge: 41 × 4.4 cm = 1.8 m,
 * less than the 3 m of the rule of thumb "distance : 10". Projected 2 m high the code with its edge takes 96 % of that, 1.9 m: enough without zoom; 3 m high it
 * is read with a blurred or shaken picture as well. WeChat's scanner zooms by itself, which halves what is needed. On a monitor of 0.7 m the last row is at
 * about 10 m: there the venue wants a second screen.
 */
export function CodeFace({ code, version }: { code: RotatingCode; version: string }) {
  const t = useT();
  const shown = code.code;
  return (
    <View className="code-face">
      {shown ? (
        <QrCode key={version} id="sign-in-code" className="code-canvas" text={shown.text} label={t('code.label')} />
      ) : (
        <Instead code={code} />
      )}
    </View>
  );
}

function Instead({ code }: { code: RotatingCode }) {
  const t = useT();
  const { shown, now, offline, refused } = code;
  if (refused) return <Said icon="warning" role="alert" text={errorText(refused)} />;
  if (!shown)
    return <Said icon={offline ? 'offline' : 'waiting'} text={t(offline ? 'code.retrying' : 'common.loading')} />;
  if (now < shown.opensAt)
    return (
      <Said
        icon="clock"
        text={t('code.notOpen', { time: timeOf(shown.opensAt) })}
        more={t('code.opensIn', { left: shownDuration(shown.opensAt - now) })}
      />
    );
  if (now >= shown.closesAt) return <Said icon="lock" text={t('code.closed', { time: timeOf(shown.closesAt) })} />;
  if (offline) return <Said icon="offline" text={t('code.dead')} more={t('code.retrying')} />;
  return <Said icon="refresh" text={t('code.changing')} />;
}

interface SaidProps {
  icon: IconName;
  text: string;
  more?: string;
  role?: 'status' | 'alert';
}

function Said({ icon, text, more, role = 'status' }: SaidProps) {
  return (
    <View className="code-instead" {...a11y(undefined, role)}>
      <Icon name={icon} className="code-instead-icon" />
      <View className="code-instead-text">{text}</View>
      {more ? <View className="code-instead-more plh-figures">{more}</View> : null}
    </View>
  );
}
