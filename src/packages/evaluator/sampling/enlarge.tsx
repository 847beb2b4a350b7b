import { useState } from 'react';
import { View } from '@tarojs/components';
import { TextField } from '@/components/field';
import { toast } from '@/components/confirm';
import { Pressable } from '@/components/pressable';
import { ReasonForm } from '@/components/staff/reason-form';
import { useT } from '@/locales/evaluator';
import { call } from '@/services/call';
import type { QueueItem } from '@/services/work-types';

/** Calls more people than the rule asks for; the earlier picks stay (R-FOLLOWUP 2). */
export function Enlarge({ item, onDone }: { item: QueueItem; onDone: () => Promise<void> }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [size, setSize] = useState('');
  const good = /^\d{1,4}$/.test(size) && Number(size) > item.sample.size;
  if (!open)
    return (
      <View className="plh-row">
        <Pressable className="work-tap" label={`${t('enlarge.open')} ${item.title}`} onPress={() => setOpen(true)}>
          {t('enlarge.open')}
        </Pressable>
      </View>
    );
  const enlarge = async (reason: string) => {
    const { sampleSize } = await call('followup.enlarge', {
      sessionId: item.sessionId,
      sampleSize: Number(size),
      reason,
    });
    toast(t('enlarge.done', { count: sampleSize }));
    setOpen(false);
    await onDone();
  };
  return (
    <View className="plh-card work-form">
      <TextField
        label={t('enlarge.size', { size: item.sample.size })}
        type="number"
        value={size}
        onChange={setSize}
        error={size !== '' && !good ? t('enlarge.larger', { size: item.sample.size }) : undefined}
      />
      {good ? (
        <ReasonForm
          draftKey={`enlarge.${item.sessionId}`}
          title={t('enlarge.open')}
          consequence={t('enlarge.text', { size: Number(size) })}
          onSubmit={enlarge}
        />
      ) : null}
    </View>
  );
}
