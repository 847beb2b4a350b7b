import { useState, useCallback, useEffect } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { ErrorCard } from '@/components/async-view';
import { confirm } from '@/components/confirm';
import { Section } from '@/components/section';
import { useT } from '@/locales/case';
import { call } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import type { Sheet } from '@/services/work-types';
import { OutcomeTag, SeveralProgress } from '@/components/desk/several';
import { useSeveral, type Outcome } from '@/hooks/several';
import { goesAlong, stoppedBy } from '@/services/score-together';
import { a11y } from '@/components/a11y';
import { Bar } from '@/components/staff/bar';
import { Listing, type Column } from '@/components/desk/listing';
import { Tag } from '@/components/tag';
import { GradeTag } from '@/components/staff/grade-tag';

interface SeveralListProps {
  sheets: readonly Sheet[];
  /** What became of those that were confirmed already, by session. */
  results: ReadonlyMap<string, Outcome>;
}

/** The chosen scores with their figures, and whether each goes along. */
function SeveralList({ sheets, results }: SeveralListProps) {
  const t = useT();
  const heads = ({ current }: Sheet) =>
    current ? t('several.heads', { actual: current.heads.actual, eligible: current.heads.eligible }) : '—';
  const verdict = (sheet: Sheet) => {
    const result = results.get(sheet.sessionId);
    if (result) return <OutcomeTag outcome={result} />;
    return goesAlong(sheet) ? (
      <Tag tone="ok">{t('several.able')}</Tag>
    ) : (
      <>
        <Tag tone="warn">{t('several.alone')}</Tag>
        {stoppedBy(sheet).map((label) => (
          <View key={label} className="plh-soft">
            {label}
          </View>
        ))}
      </>
    );
  };
  const said = (sheet: Sheet): string =>
    results.get(sheet.sessionId)?.text ??
    (goesAlong(sheet) ? t('several.able') : [t('several.alone'), ...stoppedBy(sheet)].join(' '));
  const columns: Column<Sheet>[] = [
    {
      key: 'title',
      title: t('inbox.subject'),
      value: ({ title }) => title,
      findBy: ({ institutionName }) => institutionName,
      cell: ({ title, institutionName }) => (
        <>
          <View className="work-subject">{title}</View>
          <View className="plh-soft">{institutionName}</View>
        </>
      ),
    },
    { key: 'heads', title: t('score.heads'), value: heads },
    {
      key: 'points',
      title: t('several.points'),
      kind: 'points',
      value: ({ current }) => (current ? Number(current.totalShown) : null),
      cell: ({ current }) => current?.totalShown ?? '—',
    },
    {
      key: 'grade',
      title: t('several.grade'),
      value: ({ current }) => (current ? t(`grade.${current.grade}`) : null),
      filterBy: ({ current }) => current?.grade ?? [],
      cell: ({ current }) => (current ? <GradeTag of="session" grade={current.grade} /> : null),
    },
    { key: 'verdict', title: t('several.verdict'), value: said, cell: verdict },
  ];
  return (
    <Listing
      label={t('inbox.waiting')}
      list="several"
      rows={sheets}
      columns={columns}
      keyOf={({ sessionId }) => sessionId}
      card={(sheet) => (
        <View className="plh-card">
          <View className="plh-title">{sheet.title}</View>
          <View className="plh-soft">
            {sheet.current?.totalShown} · {heads(sheet)}
          </View>
          <View className="work-tags">{verdict(sheet)}</View>
        </View>
      )}
    />
  );
}

const AT_ONCE = 4;

interface Sheets {
  sheets: readonly Sheet[];
  /** How many are there so far. */
  read: number;
  error: CallError | undefined;
  reload: () => Promise<void>;
}

/** The score sheets of several sessions, a few at a time; all or an error. */
function useSheets(sessionIds: readonly string[]): Sheets {
  const key = JSON.stringify(sessionIds);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [error, setError] = useState<CallError>();
  const reload = useCallback(async () => {
    const ids = JSON.parse(key) as string[];
    const found: Sheet[] = [];
    setError(undefined);
    setSheets([]);
    try {
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const asked = ids.slice(at, at + AT_ONCE).map((sessionId) => call('evaluation.getSheet', { sessionId }));
        found.push(...(await Promise.all(asked)));
        setSheets([...found]);
      }
    } catch (thrown) {
      setError(asCallError(thrown));
    }
  }, [key]);
  useEffect(() => void reload(), [reload]);
  return { sheets, read: sheets.length, error, reload };
}

/** How far something that takes its time is. */
function Progress({ text, done, total }: { text: string; done: number; total: number }) {
  const t = useT();
  const figure = t('several.of', { done, total });
  return (
    <View className="plh-card work-form" {...a11y(undefined, 'status')}>
      <View className="plh-between">
        <View>{text}</View>
        <View className="plh-figures">{figure}</View>
      </View>
      <Bar share={total > 0 ? done / total : 0} label={`${text} ${figure}`} />
    </View>
  );
}

interface Props {
  items: readonly { sessionId: string }[];
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Several scores confirmed one after the other: first what they are, then how far it is, then what became of each. */
export function ConfirmSeveral({ items, onClose, onDone }: Props) {
  const t = useT();
  const { sheets, read, error, reload } = useSheets(items.map(({ sessionId }) => sessionId));
  const several = useSeveral<Sheet>(
    ({ sessionId }) => sessionId,
    async ({ sessionId, current }) => {
      const scoreId = current?.scoreId ?? '';
      const { objectionUntilDay } = await call('evaluation.confirm', { sessionId, scoreId });
      return t('confirm.done', { day: objectionUntilDay });
    },
  );
  const { outcomes, running } = several;
  const able = sheets.filter((sheet) => goesAlong(sheet) && !outcomes.has(sheet.sessionId));
  const run = async () => {
    const text = t('several.ask', { count: able.length });
    const title = t('several.chosen', { count: able.length });
    if (!(await confirm({ title, text, yes: title }))) return;
    await several.run(able);
  };
  // the list beneath is read anew only now: what became of each stays to be read
  const close = async () => {
    if (outcomes.size > 0) await onDone();
    onClose();
  };
  if (error) return <ErrorCard error={error} onRetry={() => void reload()} />;
  if (read < items.length) return <Progress text={t('several.reading')} done={read} total={items.length} />;
  return (
    <Section title={t('several.chosen', { count: items.length })}>
      <SeveralList sheets={sheets} results={outcomes} />
      <SeveralProgress several={several} />
      <View className="work-buttons">
        <Action kind="plain" disabled={running} onPress={() => void close()}>
          {t('several.back')}
        </Action>
        <Action id="run-several" busy={running} disabled={able.length === 0} onPress={run}>
          {t('several.chosen', { count: able.length })}
        </Action>
      </View>
    </Section>
  );
}
