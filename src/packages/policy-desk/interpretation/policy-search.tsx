import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { LinkCard } from '@/components/staff/link-card';
import { TextInput } from '@/components/text-input';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/policy-answers';

const MOST = 10;

/** Finds the policy by words of its title or its number; at first the last published ones. */
export function PolicySearch({ onChoose }: { onChoose: (policyId: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const find = useSettled(typed.trim(), 300);
  const remote = useRemote('policy.listForDesk', { find, limit: MOST });
  return (
    <View className="plh-stack">
      <TextInput
        id="find-policy"
        label={t('editor.findPolicy')}
        placeholder={t('editor.findPolicy')}
        value={typed}
        maxLength={80}
        onChange={setTyped}
      />
      <AsyncView
        remote={remote}
        isEmpty={({ policies }) => policies.length === 0}
        empty={<Empty icon="search" text={t('explained.notFound')} />}
      >
        {({ policies }) => (
          <View className="plh-stack">
            {policies.map(({ policyId, title, docNo, issuedDay }) => (
              <LinkCard key={policyId} title={title} onPress={() => onChoose(policyId)}>
                <View className="plh-faint">{docNo ?? issuedDay}</View>
              </LinkCard>
            ))}
          </View>
        )}
      </AsyncView>
    </View>
  );
}
