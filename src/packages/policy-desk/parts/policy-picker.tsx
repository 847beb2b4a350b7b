import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { AsyncView } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { TextInput } from '@/components/text-input';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/policy-desk';

/** A policy by its id and the words that it is known by. */
export interface PickedPolicy {
  policyId: string;
  title: string;
}

interface Props {
  id: string;
  /** What is looked for, as a screen reader says it. */
  label: string;
  /** A policy that cannot be meant. */
  without?: string;
  /** Whether the last published ones stand there before anything is typed. */
  suggest?: boolean;
  onChoose: (policy: PickedPolicy) => void;
}

const MOST = 8;

/** Finds one policy among what is published, by words of its title, its number or who issued it. */
export function PolicyPicker({ id, label, without, suggest = false, onChoose }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const find = useSettled(typed.trim(), 300);
  const asks = suggest || find !== '';
  // One more than is shown, in the place of the one that cannot be meant.
  const remote = useRemote('policy.listForDesk', asks ? { find, limit: MOST + 1 } : null);
  const shown = (remote.data?.policies ?? []).filter(({ policyId }) => policyId !== without).slice(0, MOST);
  return (
    <View>
      <TextInput
        id={id}
        label={label}
        placeholder={t('published.find')}
        value={typed}
        maxLength={80}
        onChange={setTyped}
      />
      {asks ? (
        <AsyncView
          remote={remote}
          isEmpty={() => shown.length === 0 && !remote.loading}
          empty={
            <View className="plh-soft desk-found" {...a11y(undefined, 'status')}>
              {t('published.none')}
            </View>
          }
        >
          {() =>
            shown.map(({ policyId, title, docNo, issuedDay }) => (
              <Pressable key={policyId} className="plh-line desk-found" onPress={() => onChoose({ policyId, title })}>
                <View className="plh-grow">
                  <View className="work-detail">{title}</View>
                  <View className="plh-faint">{docNo ?? issuedDay}</View>
                </View>
                <Icon name="add" className="work-arrow" />
              </Pressable>
            ))
          }
        </AsyncView>
      ) : null}
    </View>
  );
}
