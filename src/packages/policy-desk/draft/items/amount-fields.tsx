import { useId, useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { useTyped } from '@/hooks/draft';
import { useT } from '@/locales/policy-items';
import type { DraftItem } from '../../parts/types';
import { fenIn, shownIn, unitFor, type Unit } from './amount';

type Amount = DraftItem['amount'];

interface Props {
  amount: Amount;
  /** The article that the amount stands in. */
  articleText: string;
  lacks: boolean;
  onChange: (amount: Amount) => void;
}

/** How much: in words, the most that one enterprise gets in 元 or 万元, and the sentence that says so. */
export function AmountFields({ amount, articleText, lacks, onChange }: Props) {
  const t = useT();
  const fen = amount?.maxFen ?? null;
  const [unit, setUnit] = useState<Unit>(() => unitFor(fen));
  const [typed, setTyped] = useState(() => shownIn(fen, unit));
  // A step that is taken back, or another's saving, goes before what was typed.
  const own = fenIn(typed, unit);
  const figure = own === fen || own === undefined ? typed : shownIn(fen, unit);
  const wrong = fenIn(figure, unit) === undefined;
  useTyped(`amount.${useId()}`, wrong ? figure : '', '');
  const quote = amount?.quote ?? '';
  const put = (part: Partial<NonNullable<Amount>>) => {
    const next = { text: '', maxFen: null, quote: '', ...amount, ...part };
    onChange(next.text.trim() === '' && next.maxFen === null && next.quote.trim() === '' ? null : next);
  };
  return (
    <>
      <TextField
        id="item-amount"
        label={t('item.amount')}
        hint={t('item.amountHint')}
        error={lacks ? t('draft.fillIn', { field: t('item.amount') }) : undefined}
        value={amount?.text ?? ''}
        maxLength={200}
        onChange={(text) => put({ text })}
      />
      <View className="work-pair">
        <TextField
          id="item-max"
          label={t('amount.max')}
          hint={t('amount.maxHint')}
          error={wrong ? t('amount.wrong') : undefined}
          value={figure}
          maxLength={16}
          onChange={(value) => {
            setTyped(value);
            const maxFen = fenIn(value, unit);
            if (maxFen !== undefined) put({ maxFen });
          }}
        />
        <Field label={t('amount.unit')}>
          <Choices<Unit>
            label={t('amount.unit')}
            value={unit}
            onChange={(next) => {
              setUnit(next);
              setTyped(shownIn(fen, next));
            }}
            choices={(['wan', 'yuan'] as const).map((value) => ({ value, text: t(`amount.${value}`) }))}
          />
        </Field>
      </View>
      <TextField
        id="item-amount-quote"
        label={t('amount.quote')}
        hint={t('amount.quoteHint')}
        error={quote.trim() === '' || articleText.includes(quote.trim()) ? undefined : t('amount.notInText')}
        value={quote}
        maxLength={300}
        multiline
        onChange={(value) => put({ quote: value })}
      />
    </>
  );
}
