import type { useT } from '@/locales/work';
import type { Trace } from '@/services/types';
import { modes } from '@/services/lists';
import { money } from '../format';

type Key = Parameters<ReturnType<typeof useT>>[0];
type Name = Extract<Key, `input.${string}`> extends `input.${infer N}` ? N : never;
type Value = Trace['inputs'][string];

const names = [
  'mode',
  'classHours',
  'rulesVersion',
  'actual',
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
  const mode = name === 'mode' ? modes.find((one) => one === value) : undefined;
  return mode ? t(`mode.${mode}`) : String(value);
}

/** The inputs of a figure, in words; one that this version does not know keeps its own name, and ids say nothing to a reader. */
export const inputTexts = (t: ReturnType<typeof useT>, inputs: Trace['inputs']): string[] =>
  Object.entries(inputs)
    .filter(([name]) => !(name in { sessionId: 1, reason: 1 }))
    .map(([name, value]) => {
      const known = names.find((one) => one === name);
      return `${known ? t(`input.${known}`) : name} ${shown(t, name, value)}`;
    });
