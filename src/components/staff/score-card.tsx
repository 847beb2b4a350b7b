import { ClauseLinks } from '@/components/clause-links';
import { View } from '@tarojs/components';
import { useT } from '@/locales/work';
import type { ScoreRecord } from '@/services/work-types';
import { Notice } from '../notice';
import { Fact } from '../section';
import { TraceView } from '../trace-view';
import { By } from './by';
import { GradeTag } from './grade-tag';
import { SealNotice } from './seal-notice';
import { Trail } from './trail';

/** One score as it was given: total, grade, heads, and the whole way there (R-SCORE 7). */
export function ScoreCard({ record }: { record: ScoreRecord }) {
  const t = useT();
  const { heads } = record;
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View>
          <View className="plh-soft">{t(`record.${record.kind}`, { version: record.version })}</View>
          <View className="work-big plh-figures">{t('score.points', { points: record.totalShown })}</View>
        </View>
        <GradeTag of="session" grade={record.grade} />
      </View>
      <SealNotice seal={record.seal} />
      {record.meetsMinimum ? null : <Notice tone="bad">{t('score.belowMinimum')}</Notice>}
      <Fact name={t('score.heads')}>
        {t('score.headsText', {
          actual: heads.actual,
          eligible: heads.eligible,
          signed: heads.signed,
          scanned: heads.scanned,
          screenshot: heads.screenshot,
        })}
      </Fact>
      {record.reason ? <Fact name={t('work.reason')}>{record.reason}</Fact> : null}
      {record.remarks.map(({ key, text, clause, reason }) => (
        <Notice key={key} tone="warn">
          <View className="plh-title">{text}</View>
          {reason ? <View>{reason}</View> : null}
          <View className="plh-faint">
            <ClauseLinks clause={clause} />
          </View>
        </Notice>
      ))}
      {record.judgement.remarks ? <Fact name={t('score.remarks')}>{record.judgement.remarks}</Fact> : null}
      <Fact name={t('score.given')}>
        <By by={record.by} party={t('score.rules', { version: record.rulesVersion })} at={record.at} />
      </Fact>
      <TraceView trace={record.trace} />
    </View>
  );
}

/** The scores that there were of a session, each with what it made of the one before; one alone says it on its card. */
export function ScoreTrail({ records }: { records: readonly ScoreRecord[] }) {
  const t = useT();
  const inOrder = [...records].sort((one, other) => one.version - other.version);
  if (inOrder.length < 2) return null;
  const figures = ({ totalShown, grade, heads }: ScoreRecord) => ({
    [t('score.total')]: `${t('score.points', { points: totalShown })} ${t(`grade.${grade}`)}`,
    [t('score.heads')]: t('score.headsBoth', { actual: heads.actual, eligible: heads.eligible }),
  });
  return (
    <Trail
      title={t('score.trail')}
      entries={inOrder.map((record, at) => {
        const before = inOrder[at - 1];
        const [was, is] = [before && figures(before), figures(record)];
        return {
          ...{ key: record.scoreId, by: record.by, at: record.at, reason: record.reason },
          what: t(`record.${record.kind}`, { version: record.version }),
          changes: Object.entries(is).flatMap(([name, after]) =>
            was?.[name] === after ? [] : [{ name, before: was?.[name] ?? '', after }],
          ),
        };
      })}
    />
  );
}
