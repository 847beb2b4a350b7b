import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { TextInput } from '@/components/text-input';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/policy-desk';

export interface Successor {
  policyId: string;
  title: string;
}

interface Props {
  /** The policy itself, which cannot be its own successor. */
  policyId: string;
  value: Successor | null;
  onChange: (value: Successor | null) => void;
}

const MOST = 6;

/** Finds what took the policy's place among what is published, by words of its title or its number. */
export function SuccessorSearch({ policyId, value, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const find = useSettled(typed.trim(), 300);
  const found = useRemote('policy.listForDesk', find === '' ? null : { find, limit: MOST + 1 });
  if (value)
    return (
      <View className="plh-between desk-chosen">
        <View className="plh-grow desk-strong">{value.title}</View>
        <Pressable className="plh-link" label={t('repeal.removeSuccessor')} onPress={() => onChange(null)}>
          <Icon name="close" />
        </Pressable>
      </View>
    );
  const rows = (find === '' ? [] : (found.data?.policies ?? []))
    .filter((row) => row.policyId !== policyId)
    .slice(0, MOST);
  return (
    <View>
      <TextInput
        id="successor"
        label={t('repeal.successor')}
        placeholder={t('published.find')}
        value={typed}
        maxLength={80}
        onChange={setTyped}
      />
      <ActionError error={found.error} />
      <View {...a11y(undefined, 'status')}>
        {find !== '' && found.data && !found.loading && rows.length === 0 ? (
          <View className="plh-soft">{t('published.none')}</View>
        ) : null}
      </View>
      {rows.map((row) => (
        <Pressable
          key={row.policyId}
          className="plh-line desk-found"
          onPress={() => {
            onChange({ policyId: row.policyId, title: row.title });
            setTyped('');
          }}
        >
          <View className="plh-grow">
            <View className="work-detail">{row.title}</View>
            <View className="plh-faint">{row.docNo ?? row.issuedDay}</View>
          </View>
          <Icon name="add" className="work-arrow" />
        </Pressable>
      ))}
    </View>
  );
}
