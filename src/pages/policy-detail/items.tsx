import { useState } from 'react';
import { Action } from '@/components/action';
import { Section } from '@/components/section';
import { usePrinting } from '@/hooks/printing';
import { useT } from '@/locales';
import type { Interpretation, Policy } from '@/services/types';
import { Item } from './item';

interface Props {
  policy: Policy;
  explained: ReadonlyMap<string, readonly Interpretation[]>;
  /** The one that a link led to: it is open. */
  itemId: string | undefined;
  onClause: (articleId: string) => void;
}

const FIRST = 4;

/** What one gets, in the order of the document; of many the first, and all on demand and on paper. */
export function Items({ policy: { policyId, items }, explained, itemId, onClause }: Props) {
  const t = useT();
  const printing = usePrinting();
  const [all, setAll] = useState(items.length <= FIRST + 1 || items.some((item) => item.itemId === itemId));
  if (items.length === 0) return null;
  return (
    <Section title={t('policy.items', { count: items.length })}>
      {items.slice(0, all || printing ? items.length : FIRST).map((item) => (
        <Item
          key={item.itemId}
          policyId={policyId}
          item={item}
          explained={explained.get(item.itemId) ?? []}
          opened={item.itemId === itemId}
          printing={printing}
          onClause={onClause}
        />
      ))}
      {all ? null : (
        <Action id="all-items" kind="plain" onPress={() => setAll(true)}>
          {t('policy.allItems', { count: items.length })}
        </Action>
      )}
    </Section>
  );
}
