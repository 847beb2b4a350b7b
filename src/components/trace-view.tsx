import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useT } from '@/locales/work';
import type { Trace } from '@/services/types';
import { ClauseLinks } from './clause-links';
import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';
import { money } from './format';
import { go } from '@/services/navigate';

type Key = Parameters<ReturnType<typeof useT>>[0];
type Name = Extract<Key, `input.${string}`> extends `input.${infer N}` ? N : never;
type Value = Trace['inputs'][string];

const names = [
  'mode',
  'classHours',
  'rulesVersion',
  'actual',
  'attended',
  'signed',
  'scanned',
  'screenshot',
  'heads',
  'minimumHeads',
  'minimumHours',
  'weight',
  'meetsMinimum',
  'validAnswers',
  'slides',
  'completeness',
  'photos',
  'kinds',
  'recordedMinutes',
  'neededMinutes',
  'called',
  'reached',
  'tookPart',
  'ratings',
  'figure',
  'threshold',
  'signIn',
  'signedAndScanned',
  'signedAndConfirmed',
  'scan',
  'outsideAudience',
  'sessions',
  'from',
  'grade',
  'rateFen',
  'eligibleHeads',
  'capFen',
  'failedSessionPays',
  'costFen',
  'persons',
  'days',
  'perPersonDayFen',
  'percent',
  'totalSubsidiesFen',
  'marketEntities',
  'allEntities',
  'total',
  'ownLevel',
] as const satisfies readonly Name[];

function shown(t: ReturnType<typeof useT>, name: string, value: Value): string {
  if (typeof value === 'boolean') return t(value ? 'work.yes' : 'work.no');
  if (value === null) return '—';
  if (typeof value === 'number' && name.endsWith('Fen')) return money(value);
  return name === 'mode' ? t(`mode.${String(value)}`) : String(value);
}

/** The inputs of a figure, in words; one that this version does not know keeps its own name, and ids say nothing to a reader. */
const inputTexts = (t: ReturnType<typeof useT>, inputs: Trace['inputs']): string[] =>
  Object.entries(inputs)
    .filter(([name]) => !(name in { sessionId: 1, reason: 1 }))
    .map(([name, value]) => {
      const known = names.find((one) => one === name);
      return `${known ? t(`input.${known}`) : name} ${shown(t, name, value)}`;
    });

const verdicts: Record<NonNullable<Trace['verdict']>, IconName> = { met: 'check', unmet: 'close', open: 'info' };

/**
 * How a figure or a verdict came about, down to the clause: label and figure first, the arithmetic under it, and on a touch the rule,
 * the clause, the reading taken, the inputs and who judged what.
 */
export function TraceView({ trace, depth = 0 }: { trace: Trace; depth?: number }) {
  const t = useT();
  const [open, setOpen] = useState(depth === 0);
  const parts = trace.parts ?? [];
  return (
    <View className={`plh-trace ${depth > 0 ? 'plh-trace-part' : ''}`}>
      <Pressable
        className="plh-trace-head"
        label={`${trace.label} ${trace.shown}, ${t(open ? 'common.close' : 'common.open')}`}
        onPress={() => setOpen(!open)}
      >
        <View className="plh-grow">
          <Icon name={open ? 'up' : 'down'} /> {trace.label}
        </View>
        <Text className="plh-figures plh-trace-figure">
          {trace.verdict ? <Icon name={verdicts[trace.verdict]} /> : null} {trace.shown}
        </Text>
      </Pressable>
      <View className="plh-soft plh-figures">{trace.arithmetic}</View>
      {open ? <Grounds trace={trace} /> : null}
      {open ? parts.map((part, index) => <TraceView key={index} trace={part} depth={depth + 1} />) : null}
    </View>
  );
}

function Grounds({ trace }: { trace: Trace }) {
  const t = useT();
  const inputs = inputTexts(t, trace.inputs);
  return (
    <View className="plh-faint plh-trace-grounds">
      <View>
        {t('trace.rule', { rule: trace.rule })} ·
        <ClauseLinks clause={trace.clause} />
      </View>
      {inputs.length > 0 ? (
        <View className="plh-figures">
          {t('trace.inputs')} {inputs.join(t('trace.comma'))}
        </View>
      ) : null}
      {trace.reading ? (
        <View>
          <Pressable role="link" className="plh-link" onPress={() => go('policy/readings')}>
            {t('trace.reading')}
          </Pressable>{' '}
          {trace.reading}
        </View>
      ) : null}
      {trace.judgement ? <View>{t('trace.judgement', trace.judgement)}</View> : null}
    </View>
  );
}
