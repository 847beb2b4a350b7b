import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT, type TranslatePolicyItems } from '@/locales/policy-items';
import { conditionWords } from './condition-words';
import { RequirementForm } from './requirement-form';
import type { Requirement } from './types';
import './items.scss';

interface Props {
  values: readonly Requirement[];
  clause: string;
  area: string | null;
  /** `what` names the change where it can be taken back. */
  onChange: (values: Requirement[], what: string) => void;
}

/** The contract holds no more. */
const MOST = 40;

/** What decides whether an enterprise qualifies, one by one; each opens to be corrected where it stands. */
export function Requirements({ values, clause, area, onChange }: Props) {
  const t = useT();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const replace = (index: number, requirement: Requirement) =>
    onChange(
      values.map((one, at) => (at === index ? requirement : one)),
      `${t('req.changed')} ${index + 1}`,
    );
  const remove = (index: number) => {
    setOpen(null);
    onChange(
      values.filter((_, at) => at !== index),
      `${t('req.removed')} ${values[index]?.text ?? ''}`,
    );
  };
  return (
    <Field label={t('req.title')} hint={values.length > 0 ? t('req.lead') : undefined}>
      {values.length === 0 ? (
        <View className="plh-soft">{`${t('req.none')}${t('req.space')}${t('req.lead')}`}</View>
      ) : null}
      {values.map((requirement, index) => (
        <View key={index} className="items-requirement">
          <View className="plh-between items-requirement-head">
            <View className="plh-grow">
              <View className="work-detail">{requirement.text}</View>
              <View className="plh-faint">
                {[wordsOf(requirement, t), requirement.clause].filter(Boolean).join(' · ')}
              </View>
            </View>
            <Pressable
              id={`requirement-${index}`}
              className="desk-tool"
              label={t('req.edit', { text: requirement.text })}
              onPress={() => setOpen(open === index ? null : index)}
            >
              <Icon name={open === index ? 'up' : 'edit'} />
            </Pressable>
            <Pressable
              className="desk-tool work-bad"
              label={t('req.remove', { text: requirement.text })}
              onPress={() => remove(index)}
            >
              <Icon name="bin" />
            </Pressable>
          </View>
          {open === index ? (
            <RequirementForm
              value={requirement}
              clause={clause}
              area={area}
              onChange={(next) => replace(index, next)}
              onClose={() => setOpen(null)}
            />
          ) : null}
        </View>
      ))}
      {open === 'new' ? (
        <RequirementForm
          value={null}
          clause={clause}
          area={area}
          onChange={(next) => {
            onChange([...values, next], t('req.add'));
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : values.length < MOST ? (
        <Action id="add-requirement" kind="plain" block={false} onPress={() => setOpen('new')}>
          {t('req.add')}
        </Action>
      ) : null}
    </Field>
  );
}

/** How it is judged, where the words do not say so themselves. */
function wordsOf({ text, when }: Requirement, t: TranslatePolicyItems): string {
  if (when === null) return t('req.onlyWords');
  if ('judged' in when) return t('req.byAgency');
  const words = conditionWords(when, t);
  return words === text ? '' : words;
}
