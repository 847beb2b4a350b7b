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
  const [scope, setScope] = useState<(typeof SCOPES)[number] | null>(null);
  const open = async (reason: string) => {
    if (scope === null) return;
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
      {scope === null ? <View className="plh-faint">{t('headAudit.sayScope')}</View> : null}
      <ReasonForm
        id="open-audit"
        barred={scope === null}
        draftKey={`audit.${sessionId}`}
        title={t('headAudit.open')}
        consequence={t('headAudit.consequence')}
        onSubmit={open}
      />
    </View>
  );
}
