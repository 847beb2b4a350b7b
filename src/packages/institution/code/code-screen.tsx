import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { Skeleton } from '@/components/async-view';
import { shownInstant, timeOf } from '@/components/format';
import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { QrCode } from '@/components/qr-code';
import { Counter } from '@/components/staff/counter';
import { Bar } from '@/components/staff/bar';
import { useT } from '@/locales/institution';
import type { Counts } from '@/services/work-types';
import type { RotatingCode } from '../parts/rotating-code';

interface Props {
  code: RotatingCode;
  counts: Counts | undefined;
  full: boolean;
  onFull: (full: boolean) => void;
}

/** The code as large as its place, with the countdown and the counters beside or under it; `full` covers the whole screen. */
export function CodeScreen({ code, counts, full, onFull }: Props) {
  const t = useT();
  const { shown, secondsLeft, now } = code;
  if (!shown) return code.error ? null : <Skeleton rows={6} />;
  return (
    <View className={`plh-card code-screen ${full ? 'code-screen-full' : ''}`}>
      <View className="code-side">
        <View className="plh-heading">{shown.title}</View>
        <View className="plh-soft">{shown.venueName}</View>
      </View>
      <View className="code-place">
        {code.code ? (
          <QrCode
            key={String(full)}
            id="sign-in-code"
            className="code-canvas"
            text={code.code.text}
            label={t('code.label')}
          />
        ) : (
          <Notice tone="warn">{t(now >= shown.opensAt && now < shown.closesAt ? 'code.changing' : 'code.none')}</Notice>
        )}
      </View>
      {code.code && !full ? <CodeText text={code.code.text} /> : null}
      <View className="code-side">
        <View className="code-countdown plh-figures" {...a11y(undefined, 'timer')}>
          {code.code ? t('code.countdown', { seconds: secondsLeft }) : ' '}
        </View>
        {code.code ? <Bar share={secondsLeft / 20} label={t('code.countdown', { seconds: secondsLeft })} /> : null}
        <Opening opensAt={shown.opensAt} closesAt={shown.closesAt} now={now} />
        {code.error ? <Notice tone="bad">{t('code.offline')}</Notice> : null}
        {counts ? <Counters counts={counts} /> : null}
        <Action id="code-full" kind="plain" onPress={() => onFull(!full)}>
          {t(full ? 'code.leaveFull' : 'code.full')}
        </Action>
        <View className="plh-faint plh-figures">{t('code.serverTime', { time: shownInstant(now) })}</View>
      </View>
    </View>
  );
}

/** What the code says, for a device without a camera: its reader offers to type or paste it. It changes with the code. */
function CodeText({ text }: { text: string }) {
  const t = useT();
  const copy = async () => {
    await Taro.setClipboardData({ data: text });
    toast(t('work.copied'));
  };
  return (
    <View className="code-text">
      <Text id="sign-in-code-text" className="work-mono plh-faint" selectable userSelect>
        {text}
      </Text>
      <Pressable id="copy-code" className="work-tap" label={t('code.copy')} onPress={() => void copy()}>
        {t('work.copy')}
      </Pressable>
    </View>
  );
}

function Opening({ opensAt, closesAt, now }: { opensAt: number; closesAt: number; now: number }) {
  const t = useT();
  if (now < opensAt)
    return <Notice tone="warn">{t('code.notOpen', { time: shownInstant(opensAt).slice(0, 16) })}</Notice>;
  if (now >= closesAt)
    return <Notice tone="bad">{t('code.closed', { time: shownInstant(closesAt).slice(0, 16) })}</Notice>;
  return <View className="plh-soft">{t('code.openUntil', { time: timeOf(closesAt) })}</View>;
}

function Counters({ counts }: { counts: Counts }) {
  const t = useT();
  return (
    <View className="work-counters">
      <Counter name={t('live.registered')} value={counts.registered} />
      <Counter name={t('live.scanned')} value={counts.scanned} />
      <Counter name={t('live.signed')} value={counts.signed} tone="ok" />
      <Counter
        name={t('live.missing')}
        value={counts.missing}
        {...(counts.missing > 0 ? { tone: 'bad' as const } : {})}
      />
    </View>
  );
}
