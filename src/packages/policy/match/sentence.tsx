import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { TextField } from '@/components/field';
import { Icon } from '@/components/icon';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import type { ActionState } from '@/hooks/action';
import { useT } from '@/locales/match';
import { useFactName } from '../parts/facts';
import type { Enterprise } from '../parts/types';
import { chipsOf, type Chip, type Reading } from './said';

const WAN_FEN = 1_000_000;
const LONGEST = 300;

/** What a chip says. */
function useChipText(enterprise: Enterprise): (chip: Chip) => string {
  const t = useT();
  const factName = useFactName();
  const money = (fen: number): string => t('say.wan', { count: fen / WAN_FEN });
  return ({ fact, entry }) => {
    const { areaCode, industry, staff, foundedDay } = enterprise;
    if (fact === 'markers') return t(`marker.${entry}` as 'marker.park');
    if (fact === 'founders') return t(`founder.${entry}` as 'founder.woman');
    if (fact === 'wishes') return t('say.wish', { wish: t(`wish.${entry}` as 'wish.loan') });
    if (fact === 'areaCode') return t(`area.${areaCode ?? ''}`);
    if (fact === 'industry') return industry ? t(`industry.${industry}`) : '';
    if (fact === 'staff') return t('say.staff', { count: staff ?? 0 });
    if (fact === 'foundedDay') return t('say.founded', { day: foundedDay ?? '' });
    return `${factName(fact)
      .replace(/（.*|\(.*/, '')
      .trim()} ${money(Number(enterprise[fact] ?? 0))}`;
  };
}

interface ChipsProps {
  enterprise: Enterprise;
  busy: boolean;
  onOpen: (fact: string) => void;
  onRemove: (chip: Chip) => void;
}

/** What is known as chips: a touch opens the control of that fact, the cross takes it away. */
export function SaidChips({ enterprise, busy, onOpen, onRemove }: ChipsProps) {
  const t = useT();
  const textOf = useChipText(enterprise);
  const chips = chipsOf(enterprise);
  if (chips.length === 0) return null;
  return (
    <View className="plh-row match-chips" id="said-chips">
      {chips.map((chip) => {
        const text = textOf(chip);
        return (
          <View key={`${chip.fact} ${chip.entry ?? ''}`} className="plh-chip plh-chip-on plh-chip-picked">
            <Pressable
              className="plh-chip-face"
              disabled={busy}
              label={t('say.correct', { text })}
              onPress={() => onOpen(chip.fact)}
            >
              <Text className="plh-chip-text">{text}</Text>
            </Pressable>
            <Pressable
              className="plh-chip-clear"
              disabled={busy}
              label={t('say.remove', { text })}
              onPress={() => onRemove(chip)}
            >
              <Icon name="close" />
            </Pressable>
          </View>
        );
      })}
    </View>
  );
}

interface Props {
  /** As it was last typed; stays where it failed. */
  value: string;
  onChange: (value: string) => void;
  action: ActionState;
  onSay: () => void;
  /** Of the last sentence: what was not used is said, and why. */
  reading: Reading | null;
}

/** A sentence more, and what of the last one was not understood. */
export function SaySentence({ value, onChange, action, onSay, reading }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const rough = reading?.read.filter(({ about }) => about) ?? [];
  return (
    <>
      {reading && reading.unread.length > 0 ? (
        <Notice tone="warn">
          <View id="say-unread">{t('say.unread')}</View>
          {reading.unread.map(({ text, why }) => (
            <View key={text}>
              “{text}”{t(`say.why.${why}`)}
            </View>
          ))}
        </Notice>
      ) : null}
      {rough.length > 0 ? (
        <View className="plh-faint">{t('say.about', { text: rough.map(({ text }) => text).join('、') })}</View>
      ) : null}
      {open || value !== '' || action.error ? (
        <>
          <TextField
            id="say-more"
            label={t('say.label')}
            placeholder={t('say.hint')}
            value={value}
            maxLength={LONGEST}
            onChange={onChange}
            onEnter={onSay}
          />
          <ActionError error={action.error} />
          <Action id="say-more-go" busy={action.busy} disabled={value.trim() === ''} onPress={onSay}>
            {t('say.go')}
          </Action>
        </>
      ) : (
        <Pressable id="say-open" className="plh-link" onPress={() => setOpen(true)}>
          {t('say.more')}
          <Icon name="edit" />
        </Pressable>
      )}
    </>
  );
}
