import { ClauseLinks } from '@/components/clause-links';
import { View } from '@tarojs/components';
import { bare, counted, EVIDENCE, judgedOf } from '@/services/figures';
import { useT } from '@/locales/work';
import type { Sheet } from '@/services/work-types';
import { Notice } from '../notice';
import { Fact, Section } from '../section';
import { TraceView } from '../trace-view';
import { Figure } from './figure';
import { Sentence } from './sentence';
import { DueTag } from './due-tag';
import { StageTag } from './stage-tag';
import { About } from '@/components/about';

/** The head of a score sheet: whose it is, how far it has come, what is missing. */
export function SheetHead({ sheet }: { sheet: Sheet }) {
  const t = useT();
  return (
    <View className="plh-card">
      <About of={sheet.title} />
      <View className="plh-heading">{sheet.title}</View>
      <View className="plh-soft">{sheet.institutionName}</View>
      <View className="plh-row work-tags">
        <StageTag stage={sheet.stage} />
        {sheet.evaluationDueDay && (sheet.stage === 'with-evaluator' || sheet.stage === 'scored') ? (
          <DueTag day={sheet.evaluationDueDay} />
        ) : null}
        {sheet.objectionUntilDay && sheet.stage === 'confirmed' ? (
          <DueTag
            day={sheet.objectionUntilDay}
            label={t('score.objectionUntil')}
            provisional={sheet.objectionProvisional}
          />
        ) : null}
      </View>
      {sheet.missing.length > 0 ? (
        <Notice tone="warn">{t('score.missing', { missing: sheet.missing.join(t('work.comma')) })}</Notice>
      ) : null}
    </View>
  );
}

/** What the program counted by itself, with what looks odd in words. */
export function SheetEvidence({ sheet }: { sheet: Sheet }) {
  const t = useT();
  const { counts, followup, flags } = sheet;
  return (
    <>
      <Section title={t('score.counts')}>
        <View className="plh-card">
          {EVIDENCE.map((kind) => (
            <Fact key={kind} name={t(`score.${kind}`)}>
              <Figure
                of={counted(judgedOf(sheet.sessionId, kind), counts[kind])}
                text={t('work.people', { count: counts[kind] })}
                label={t(`score.${kind}`)}
              />
            </Fact>
          ))}
          <Fact name={t('score.feedback')}>{t('score.answers', { count: counts.feedback })}</Fact>
          {followup ? (
            <Fact name={t('score.followup')}>
              <Sentence
                say={(figures) => t('score.followupText', figures)}
                of={{
                  size: counted({ page: 'evaluator/draw', params: { sessionId: sheet.sessionId } }, followup.size),
                  reached: bare(followup.reached, 'beneath'),
                }}
              />
            </Fact>
          ) : null}
          {followup?.trace ? <TraceView trace={followup.trace} depth={1} /> : null}
        </View>
      </Section>
      <Section title={t('score.flags')}>
        {flags.length === 0 ? <Notice tone="ok">{t('score.noFlags')}</Notice> : null}
        {flags.map((flag) => (
          <Notice key={`${flag.label}${flag.detail}`} tone="warn">
            <View className="plh-title">{flag.label}</View>
            <View>{flag.detail}</View>
            <View className="plh-faint">
              <ClauseLinks clause={flag.clause} />
            </View>
          </Notice>
        ))}
      </Section>
    </>
  );
}
