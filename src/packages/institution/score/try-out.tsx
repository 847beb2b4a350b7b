import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { AsyncView } from '@/components/async-view';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/institution';
import type { MaterialFile } from '@/services/work-types';
import { useWide } from '../parts/wide';
import { GradeScale } from './grade-scale';
import { PartsList } from './parts-list';
import { TryForm } from './try-form';
import { assumedAtFirst, difference, questionOf, type Assumed, type Tried } from './what-if';

/** Where the session stands, and where it would (R-SCORE 9); reckoned by the server at each change, stored nowhere. */
export function TryOut({ sessionId }: { sessionId: string }) {
  const materials = useRemote('material.get', { sessionId });
  const now = useRemote('evaluation.tryScore', { sessionId });
  return (
    <AsyncView remote={materials} rows={6}>
      {({ files }) => (
        <AsyncView remote={now} rows={6}>
          {(tried) => <Workbench key={JSON.stringify(tried.onRecord)} now={tried} files={files} />}
        </AsyncView>
      )}
    </AsyncView>
  );
}

function Workbench({ now, files }: { now: Tried; files: readonly MaterialFile[] }) {
  const t = useT();
  const wide = useWide();
  const [assumed, setAssumed] = useState<Assumed>(() => assumedAtFirst(now, files));
  const question = useSettled(JSON.stringify(questionOf(now.sessionId, assumed)), 250);
  const answer = useRemote('evaluation.tryScore', JSON.parse(question) as ReturnType<typeof questionOf>);
  const then = answer.data ?? now;
  const change = difference(now.totalShown, then.totalShown);
  return (
    <Section
      id="try-out"
      title={t('try.title')}
      aside={
        <Pressable className="plh-link" onPress={() => setAssumed(assumedAtFirst(now, files))}>
          {t('try.reset')}
        </Pressable>
      }
    >
      <View className={`inst-columns ${wide ? 'inst-columns-wide' : ''}`}>
        <View className="inst-column-aside try-sums">
          <View className="plh-card try-total" {...a11y(undefined, 'status')}>
            <View>
              <View className="plh-soft">{t('points.now')}</View>
              <Text className="try-figure plh-figures">{now.totalShown}</Text>
            </View>
            <View>
              <View className="plh-soft">{t('try.then')}</View>
              <Text className="try-figure try-figure-then plh-figures">{then.totalShown}</Text>
              <Text className={`plh-figures ${change.startsWith('-') ? 'work-bad' : 'work-ok'}`}> {change}</Text>
            </View>
          </View>
          {then.meetsMinimum ? null : <Notice tone="bad">{t('score.belowMinimum')}</Notice>}
          <ActionError error={answer.error} />
          <View className="plh-card">
            <GradeScale now={now} then={then} />
          </View>
          <View className="plh-card">
            <PartsList now={now} then={then} />
          </View>
          <Notice>{t('points.note', { points: now.followupFullShown })}</Notice>
        </View>
        <View className="inst-column-main">
          <TryForm value={assumed} onChange={(part) => setAssumed((before) => ({ ...before, ...part }))} tried={now} />
        </View>
      </View>
    </Section>
  );
}
