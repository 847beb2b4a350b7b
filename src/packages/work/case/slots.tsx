import { ClauseLinks } from '@/components/clause-links';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Fact, Section } from '@/components/section';
import { FeedbackSummary } from '@/components/staff/feedback-summary';
import { LinkCard } from '@/components/staff/link-card';
import { Notice } from '@/components/notice';
import { FileList } from '@/components/staff/file-list';
import { Pressable } from '@/components/pressable';
import { MaterialNotices } from '@/components/staff/material-notices';
import { ObjectionCard } from '@/components/staff/objection-card';
import { ScoreCard, ScoreTrail } from '@/components/staff/score-card';
import { SheetEvidence } from '@/components/staff/sheet-evidence';
import { useMay } from '@/services/me';
import { useT } from '@/locales/case';
import { go } from '@/services/navigate';
import type { MaterialState } from '@/services/work-types';
import type { SlotProps } from '.';

/** Files, photos, recording, what is missing and what it is worth (R-MATERIAL). */
export function MaterialsSlot({ records: { materials } }: SlotProps) {
  const t = useT();
  return (
    <Section title={t('slot.materials')}>
      <AsyncView remote={materials} rows={6}>
        {(state) => (
          <>
            <MaterialNotices state={state} />
            <Missing state={state} />
            <View className="plh-card">
              <Fact name={t('material.register')}>{t('material.registerCounts', state.register)}</Fact>
              <Fact name={t('material.feedback')}>{t('material.feedbackCount', { count: state.feedbackAnswers })}</Fact>
              <Fact name={t('material.recording')}>
                {state.recording
                  ? `${t('material.minutes', { minutes: state.recording.minutes })} · ${state.recording.where}`
                  : t('material.noRecording')}
              </Fact>
            </View>
            <FileList files={state.files} />
          </>
        )}
      </AsyncView>
    </Section>
  );
}

function Missing({ state: { missing } }: { state: MaterialState }) {
  const t = useT();
  if (missing.length === 0) return <Notice tone="ok">{t('material.nothingMissing')}</Notice>;
  return (
    <View className="plh-card">
      <View className="plh-title">{t('material.missing')}</View>
      {missing.map(({ what, points, clause }) => (
        <View key={what} className="work-item">
          <View className="plh-between">
            <View className="plh-grow">{what}</View>
            <View className="plh-figures">{t('material.worth', { points })}</View>
          </View>
          <View className="plh-faint">
            <ClauseLinks clause={clause} />
          </View>
        </View>
      ))}
    </View>
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
                      id="to-people"
                      title={t('slot.people')}
                      onPress={() => go('evaluator/people', { sessionId })}
                    >
                      <View className="plh-soft">{t('slot.peopleNote')}</View>
                    </LinkCard>
                  ) : null}
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
              <ScoreTrail records={found.records} />
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

/** What was asked of which policy, and how it was answered; never who asked (R-POLICY 5). */
export function QuestionSlot({ records: { question: remote } }: SlotProps) {
  const t = useT();
  return (
    <Section title={t('slot.question')}>
      <AsyncView remote={remote} rows={4}>
        {({ question: { policyId, policyTitle, articleId, about, agency, text, answer } }) => (
          <View className="plh-card">
            <View className="plh-title">{text}</View>
            <Fact name={t('slot.policy')}>{[policyTitle, about].filter(Boolean).join(' · ')}</Fact>
            {agency ? <Fact name={t('slot.agency')}>{agency}</Fact> : null}
            {answer ? (
              <Fact
                name={t(answer.public ? 'slot.publicAnswer' : 'slot.answer')}
              >{`${answer.text}（${answer.by}）`}</Fact>
            ) : null}
            <Pressable
              role="link"
              className="plh-link"
              onPress={() => go('policy-detail', { policyId, ...(articleId ? { articleId } : {}) })}
            >
              {t('slot.toPolicy')}
            </Pressable>
          </View>
        )}
      </AsyncView>
    </Section>
  );
}

/** How far the audit of the heads has come (R-FOLLOWUP 5): under pseudonyms; the list itself is the evaluator's. */
export function AuditSlot({ view, records: { draw } }: SlotProps) {
  const t = useT();
  const may = useMay();
  const sessionId = view.subject.id;
  return (
    <Section title={t('slot.audit')}>
      <AsyncView remote={draw} rows={4}>
        {({ audits }) =>
          audits.map(({ drawId, number, size, tickets }) => (
            <View key={drawId} className="plh-card">
              <Fact name={`${t('slot.auditSize')} ${number}`}>{t('work.people', { count: size })}</Fact>
              <Fact name={t('slot.auditDone')}>
                {t('work.people', { count: tickets.filter(({ outcome }) => outcome === 'reached').length })}
              </Fact>
            </View>
          ))
        }
      </AsyncView>
      {may('followup.listCalls') ? (
        <LinkCard id="to-audit-calls" title={t('slot.auditCalls')} onPress={() => go('evaluator/calls', { sessionId })}>
          <View className="plh-soft">{t('slot.auditCallsNote')}</View>
        </LinkCard>
      ) : null}
      <LinkCard title={t('slot.auditRecord')} onPress={() => go('evaluator/draw', { sessionId })} />
    </Section>
  );
}
