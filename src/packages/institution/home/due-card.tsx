import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { useGo } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';

/** Something that is due: materials with their day and what is missing, or a score with the last day to object to it. */
export function DueCard({ session }: { session: WorkSession }) {
  return session.stage === 'confirmed' ? <ScoreDue session={session} /> : <MaterialsDue session={session} />;
}

function MaterialsDue({ session: { sessionId, title, materialsDueDay } }: { session: WorkSession }) {
  const t = useT();
  const go = useGo();
  const materials = useRemote('material.get', { sessionId });
  const state = materials.data;
  const lost = (state?.missing ?? []).reduce((sum, { points }) => sum + Number(points), 0);
  const day = state?.reopenedUntilDay ?? materialsDueDay;
  return (
    <LinkCard title={title} onPress={() => go('institution/materials', { sessionId })}>
      <View className="plh-row work-tags">
        <Text className="plh-soft">{t('due.materials')}</Text>
        {day ? <DueTag day={day} /> : null}
      </View>
      {state?.sentBackReason ? (
        <View className="inst-warn">{t('material.sentBack', { reason: state.sentBackReason })}</View>
      ) : null}
      {state ? (
        <View className={`plh-row plh-figures ${lost > 0 ? 'inst-warn' : 'work-ok'}`}>
          <Icon name={lost > 0 ? 'warning' : 'done'} />
          <Text className="plh-grow">
            {lost > 0
              ? t('due.missing', { count: state.missing.length, points: lost.toFixed(2) })
              : t('material.nothingMissing')}
          </Text>
        </View>
      ) : null}
    </LinkCard>
  );
}

function ScoreDue({ session: { sessionId, title, scoreShown } }: { session: WorkSession }) {
  const t = useT();
  const go = useGo();
  const sheet = useRemote('evaluation.getSheet', { sessionId });
  return (
    <LinkCard title={title} onPress={() => go('institution/score', { sessionId })}>
      <View className="plh-soft plh-figures">{t('due.score', { points: scoreShown ?? '' })}</View>
      {sheet.data?.objectionUntilDay ? (
        <View className="plh-row work-tags">
          <DueTag day={sheet.data.objectionUntilDay} label={t('score.objectionUntil')} />
        </View>
      ) : null}
    </LinkCard>
  );
}
