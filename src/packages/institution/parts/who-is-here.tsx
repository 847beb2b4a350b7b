import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Bar } from '@/components/staff/bar';
import { Counter } from '@/components/staff/counter';
import { useRemote } from '@/hooks/remote';
import { useEvery } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { Counts } from '@/services/work-types';
import type { Phase } from './moment';

const LIVE_MS = 10_000;

/** How many came, kept up to date while anything is open; from the middle of the session on also how many answered. */
export function WhoIsHere({ sessionId, phase }: { sessionId: string; phase: Phase }) {
  const live = useRemote('attendance.live', { sessionId });
  const asksFeedback = phase !== 'sign-in';
  const materials = useRemote('material.get', asksFeedback ? { sessionId } : null);
  useEvery(
    () => Promise.all([live.reload(), ...(asksFeedback ? [materials.reload()] : [])]),
    LIVE_MS,
    phase !== 'over',
  );
  return (
    <AsyncView remote={live} rows={2}>
      {({ counts }) => <Figures counts={counts} answers={materials.data?.feedbackAnswers} />}
    </AsyncView>
  );
}

function Figures({ counts, answers }: { counts: Counts; answers: number | undefined }) {
  const t = useT();
  const { registered, scanned, signed, missing } = counts;
  const share = registered > 0 ? signed / registered : 0;
  return (
    <View className="plh-stack">
      <View className="work-counters">
        <Counter name={t('live.registered')} value={registered} />
        <Counter name={t('live.scanned')} value={scanned} />
        <Counter name={t('live.signed')} value={signed} tone="ok" />
        <Counter name={t('live.missing')} value={missing} />
      </View>
      <Bar share={share} tone="ok" label={t('home.signedShare', { signed, registered })} />
      {answers === undefined ? null : (
        <View className="plh-soft plh-figures">{t('home.answers', { answers, signed })}</View>
      )}
    </View>
  );
}
