import { View } from '@tarojs/components';
import type { Outcome, Several } from '@/hooks/several';
import { useT } from '@/locales/list';
import { a11y } from '../a11y';
import { Action } from '../action';
import { Bar } from '../staff/bar';
import { Tag, type Tone } from '../tag';

const tones: Record<Outcome['state'], Tone> = {
  wait: 'plain',
  run: 'accent',
  done: 'ok',
  failed: 'bad',
  stopped: 'warn',
};

/** What became of a row, in a word and in words. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useT();
  return (
    <>
      <Tag tone={tones[outcome.state]}>{t(`bulk.${outcome.state}`)}</Tag>
      {outcome.text ? <View className="plh-soft">{outcome.text}</View> : null}
    </>
  );
}

/** How far it is, the way to stop it, and to try again what failed. */
export function SeveralProgress<R>({ several }: { several: Several<R> }) {
  const t = useT();
  const { counts, running, stopping, stop, left, run } = several;
  if (counts.total === 0) return null;
  const text = t('bulk.progress', counts);
  return (
    <View className="plh-card work-form" {...a11y(undefined, 'status')}>
      <View className="plh-figures">{text}</View>
      <Bar
        share={(counts.done + counts.failed) / counts.total}
        label={text}
        tone={counts.failed > 0 ? 'warn' : 'accent'}
      />
      {running ? (
        <Action id="stop-several" kind="plain" disabled={stopping} onPress={stop}>
          {t(stopping ? 'bulk.stopping' : 'bulk.stop')}
        </Action>
      ) : null}
      {!running && left.length > 0 ? (
        <Action id="retry-several" kind="plain" onPress={() => void run(left)}>
          {t('bulk.retry', { count: left.length })}
        </Action>
      ) : null}
    </View>
  );
}
