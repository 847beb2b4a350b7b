import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { LinkCard } from '@/components/staff/link-card';
import { MaterialOverview } from '@/components/staff/material-overview';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ScoreCard } from '@/components/staff/score-card';
import { SheetEvidence } from '@/components/staff/sheet-evidence';
import { useT } from '@/locales/case';
import { go } from '@/services/navigate';
import type { SlotProps } from '.';

/** Files, photos, recording, what is missing and what it is worth (R-MATERIAL). */
export function MaterialsSlot({ records: { materials } }: SlotProps) {
  const t = useT();
  return (
    <Section title={t('slot.materials')}>
      <AsyncView remote={materials} rows={6}>
        {(state) => <MaterialOverview state={state} />}
      </AsyncView>
    </Section>
  );
}

/** The objection and its answer (R-SCORE 8). */
export function ObjectionSlot({ records: { sheet } }: SlotProps) {
  const objection = sheet.data?.objection;
  return objection ? <ObjectionCard objection={objection} /> : null;
}

/** The score with its whole trace, the figures beside it, and what went before (R-SCORE 7). */
export function ScoreSlot({ view, records: { sheet } }: SlotProps) {
  const t = useT();
  const sessionId = view.subject.id;
  return (
    <Section title={t('slot.score')}>
      <AsyncView remote={sheet} rows={6}>
        {(found) => {
          // whoever sees the follow-up judges or confirms; the institution tries out what it could still gain
          const judges = found.followup !== null;
          const earlier = found.records.filter(({ scoreId }) => scoreId !== found.current?.scoreId);
          return (
            <>
              <View className="work-split">
                <View className="plh-stack">
                  {found.current ? (
                    <ScoreCard record={found.current} />
                  ) : (
                    <Empty icon="chart" text={t('slot.noScore')} />
                  )}
                </View>
                <View className="plh-stack">
                  {judges ? <SheetEvidence sheet={found} /> : null}
                  {judges ? (
                    <LinkCard
                      id="to-scans"
                      title={t('slot.scans')}
                      onPress={() => go('evaluator/scans', { sessionId })}
                    >
                      <View className="plh-soft">{t('slot.scansNote')}</View>
                    </LinkCard>
                  ) : (
                    <LinkCard title={t('slot.tryOut')} onPress={() => go('institution/score', { sessionId })} />
                  )}
                  <FeedbackSummary sessionId={sessionId} />
                </View>
              </View>
              {earlier.length > 0 ? (
                <Section title={t('slot.earlier')}>
                  {earlier.map((record) => (
                    <ScoreCard key={record.scoreId} record={record} />
                  ))}
                </Section>
              ) : null}
            </>
          );
        }}
      </AsyncView>
    </Section>
  );
}
