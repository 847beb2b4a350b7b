import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { ErrorCard } from '@/components/async-view';
import { confirm } from '@/components/confirm';
import { Section } from '@/components/section';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { asCallError } from '@/services/call-error';
import { errorText } from '@/components/error-text';
import type { QueueItem } from '@/services/work-types';
import { goesAlong, type Result } from './goes-along';
import { Progress } from './progress';
import { SeveralList } from './several-list';
import { useSheets } from './use-sheets';

interface Props {
  items: readonly QueueItem[];
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Several scores confirmed one after the other: first what they are, then how far it is, then what became of each. */
export function ConfirmSeveral({ items, onClose, onDone }: Props) {
  const t = useT();
  const { sheets, read, error, reload } = useSheets(items.map(({ sessionId }) => sessionId));
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [running, setRunning] = useState<{ done: number; total: number } | null>(null);
  const able = sheets.filter((sheet) => goesAlong(sheet) && !results.get(sheet.sessionId)?.ok);
  const run = async () => {
    const text = t('confirming.severalAsk', { count: able.length });
    if (!(await confirm({ title: t('confirming.several', { count: able.length }), text }))) return;
    for (const [done, { sessionId, current }] of able.entries()) {
      setRunning({ done, total: able.length });
      const result = await confirmOne(t, sessionId, current?.scoreId ?? '');
      setResults((before) => new Map(before).set(sessionId, result));
    }
    setRunning(null);
    await onDone();
  };
  if (error) return <ErrorCard error={error} onRetry={() => void reload()} />;
  if (read < items.length) return <Progress text={t('confirming.reading')} done={read} total={items.length} />;
  return (
    <Section title={t('confirming.several', { count: items.length })}>
      <SeveralList sheets={sheets} results={results} />
      {running ? <Progress text={t('confirming.running')} {...running} /> : null}
      <View className="work-buttons">
        <Action kind="plain" disabled={running !== null} onPress={onClose}>
          {t('confirming.back')}
        </Action>
        <Action id="run-several" busy={running !== null} disabled={able.length === 0} onPress={run}>
          {t('confirming.several', { count: able.length })}
        </Action>
      </View>
    </Section>
  );
}

async function confirmOne(t: ReturnType<typeof useT>, sessionId: string, scoreId: string): Promise<Result> {
  try {
    const { objectionUntilDay } = await call('evaluation.confirm', { sessionId, scoreId });
    return { ok: true, text: t('confirming.done', { day: objectionUntilDay }) };
  } catch (thrown) {
    return { ok: false, text: errorText(asCallError(thrown)) };
  }
}
