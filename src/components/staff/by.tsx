import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales/work';
import { shownInstant } from '../format';

interface ByProps {
  /** Who did it, as this reader may see it; null: nobody in particular, or not shown. */
  by?: string | null | undefined;
  /** As whom, in words. */
  party?: string | null | undefined;
  at: number;
}

/** Who did it, as whom, and when: said alike wherever an act is on record. */
export function By({ by, party, at }: ByProps) {
  return (
    <View className="plh-faint plh-figures">
      {[by, party, shownInstant(at).slice(0, 16)].filter(Boolean).join(' · ')}
    </View>
  );
}

interface ActProps extends ByProps {
  what: ReactNode;
  /** A tag beside it. */
  mark?: ReactNode;
  reason?: string;
  /** What it changed, a line each. */
  children?: ReactNode;
}

/** One act of a record's history: what was done, what it changed, who did it and when, and why. */
export function Act({ what, mark, reason, children, ...by }: ActProps) {
  const t = useT();
  return (
    <View className="work-item">
      <View className="plh-between">
        <View className="plh-grow">{what}</View>
        {mark}
      </View>
      {children}
      {reason ? <View className="plh-soft">{t('work.because', { reason })}</View> : null}
      <By {...by} />
    </View>
  );
}

/** A field before and after, in words. */
export function Changed({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <View className="plh-soft">
      {name}: {before || '—'} → {after || '—'}
    </View>
  );
}
