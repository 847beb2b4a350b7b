import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/evaluator';
import type { Output } from '@/services/call';

const PAGE = 20;

/** Tickets in their order, the called ones first. */
export function Tickets({ draw }: { draw: Output<'followup.getDraw'> }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  if (draw.tickets.length === 0) return <Empty text={t('drawRecord.noTickets')} />;
  const tickets = [...draw.tickets].sort(
    (a, b) => Number(a.place === 'reserve') - Number(b.place === 'reserve') || a.order - b.order,
  );
  return (
    <View className="plh-card work-form">
      {tickets.slice(0, shown).map((ticket) => (
        <View key={ticket.ticket} className="work-item">
          <View className="plh-between">
            <View className="plh-grow plh-figures">
              {ticket.order}. {ticket.pseudonym}
            </View>
            <View className="plh-row">
              <Tag tone={ticket.place === 'called' ? 'accent' : 'plain'}>{t(`place.${ticket.place}`)}</Tag>
              {outcome(t, ticket.outcome)}
            </View>
          </View>
          <View className="work-mono plh-faint">{ticket.ticket}</View>
        </View>
      ))}
      {tickets.length > shown ? (
        <Action kind="plain" onPress={() => setShown(shown + PAGE)}>
          {t('common.more')}
        </Action>
      ) : null}
    </View>
  );
}

const states = ['to-call', 'reached', 'unreachable'] as const;
const outcome = (t: ReturnType<typeof useT>, text: string) => {
  const state = states.find((one) => one === text);
  return state ? <Tag tone={state === 'reached' ? 'ok' : 'plain'}>{t(`call.${state}`)}</Tag> : null;
};
