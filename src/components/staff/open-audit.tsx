import { useState } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales/work';
import { call } from '@/services/call';
import { Choices } from '../choices';
import { ReasonForm } from './reason-form';

const SCOPES = ['double', 'all'] as const;

/** The bureau has a session's heads looked into: how many are called is said first and stays (R-FOLLOWUP 5). */
export function OpenAudit({ sessionId, onDone }: { sessionId: string; onDone: (said?: string) => Promise<void> }) {
  const t = useT();
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('double');
  const open = async (reason: string) => {
    const { size } = await call('followup.openAudit', { sessionId, scope, reason });
    await onDone(t('headAudit.opened', { size }));
  };
  return (
    <View className="plh-stack">
      <Choices
        label={t('headAudit.scope')}
        value={scope}
        onChange={setScope}
        choices={SCOPES.map((value) => ({ value, text: t(`headAudit.${value}`) }))}
      />
      <ReasonForm
        id="open-audit"
        draftKey={`audit.${sessionId}`}
        title={t('headAudit.open')}
        consequence={t('headAudit.consequence')}
        onSubmit={open}
      />
    </View>
  );
}
