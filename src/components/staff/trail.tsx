import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Section } from '../section';
import { Act, Changed } from './by';

/** One act on record: what was done, who did it as whom and when, why, and what it made of what there was. */
export interface Entry {
  key: string | number;
  what: ReactNode;
  /** Null: nobody in particular, or not shown to this reader. */
  by?: string | null | undefined;
  party?: string | null | undefined;
  at: number;
  reason?: string | undefined;
  mark?: ReactNode;
  /** In words. */
  changes?: readonly { name: string; before: string; after: string }[] | undefined;
  /** What else is said of it. */
  more?: ReactNode;
}

interface Props {
  title: string;
  aside?: ReactNode;
  entries: readonly Entry[];
}

/** The trail of a record, the same on every page that has one: who, when, before → after in words, why; the latest first. Nothing where nothing is on record. */
export function Trail({ title, aside, entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <Section title={title} {...(aside === undefined ? {} : { aside })}>
      <View className="plh-card plh-trail">
        {[...entries]
          .sort((one, other) => other.at - one.at)
          .map(({ key, changes = [], more, reason, ...act }) => (
            <Act key={key} {...act} {...(reason ? { reason } : {})}>
              {changes.map((change) => (
                <Changed key={change.name} {...change} />
              ))}
              {more}
            </Act>
          ))}
      </View>
    </Section>
  );
}
