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

interface Props<R> {
  several: Several<R>;
  /** Names a row, where its outcome does not stand in a list beside this. */
  nameOf?: (row: R) => string;
}

/** How far it is, what became of each, the way to stop it, and to try again what failed. */
export function SeveralProgress<R>({ several, nameOf }: Props<R>) {
  const t = useT();
  const { counts, each, running, stopping, stop, left, run } = several;
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
      {nameOf
        ? each.map(({ key, row, outcome }) => (
            <View key={key} className="work-item">
              <View className="plh-row">
                <View className="plh-grow">{nameOf(row)}</View>
                <OutcomeTag outcome={outcome} />
              </View>
            </View>
          ))
        : null}
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
