import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Fact, Section } from '@/components/section';
import { Counter } from '@/components/staff/counter';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import type { Institution } from '@/services/work-types';
import { planFieldText, planValueText } from './plan-texts';

type Change = Output<'session.previewChange'>;

interface Props {
  preview: Remote<Change>;
  institutions: readonly Institution[];
}

/** What a change would do: before and after of every field, the rooms it makes larger, and how many people are told (R-PLAN 2). */
export function ChangePreview({ preview, institutions }: Props) {
  const t = useT();
  return (
    <Section title={t('change.preview')}>
      <AsyncView remote={preview}>
        {(data) => (
          <>
            <View className="work-counters">
              <Counter name={t('change.notified')} value={data.notified} />
              <Counter name={t('change.registered')} value={data.registered} />
              <Counter name={t('change.waiting')} value={data.waiting} />
              {data.movesUp > 0 ? <Counter name={t('change.movesUp')} value={data.movesUp} tone="ok" /> : null}
            </View>
            <View className="plh-card">
              {data.changes.map((change) => (
                <Fact key={change.field} name={planFieldText(t, change.field)}>
                  <View className="bureau-before">{planValueText(t, change.field, change.before, institutions)}</View>
                  <View className="bureau-after">{planValueText(t, change.field, change.after, institutions)}</View>
                </Fact>
              ))}
            </View>
            <Rooms venues={data.venues} />
          </>
        )}
      </AsyncView>
    </Section>
  );
}

function Rooms({ venues }: { venues: Change['venues'] }) {
  const t = useT();
  const moved = venues.filter(({ capacityBefore, capacityAfter }) => capacityBefore !== capacityAfter);
  if (moved.length === 0) return null;
  return (
    <View className="plh-card">
      {moved.map((venue) => (
        <Fact key={venue.venueId} name={venue.name}>
          {t('change.room', {
            before: venue.capacityBefore ?? 0,
            after: venue.capacityAfter,
            registered: venue.registered,
            moves: venue.movesUp,
          })}
        </Fact>
      ))}
    </View>
  );
}
