import { idsOf } from '@/services/programme-words';
import { useId, useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker/field';
import { CheckList } from '@/components/form/check-list';
import { useTyped } from '@/hooks/draft';
import { inChinese, useT } from '@/locales/policy-items';
import { founders, industries, markers } from '@/packages/policy/parts/lists';
import { conditionWords } from './condition-words';
import { conditionOf, emptyForm, formOf } from './forms';
import { isFigure, KINDS, SIZES, type Form, type Requirement } from './types';

interface Props {
  /** The one that is corrected; null: a new one. */
  value: Requirement | null;
  /** Of the item: where a new requirement is taken to stand. */
  clause: string;
  /** Six digits of where the policy holds, if known. */
  area: string | null;
  onChange: (requirement: Requirement) => void;
  onClose: () => void;
}

/** One requirement: what kind, its values, its words. A corrected one is passed on whenever it is complete, a new one when it is put in. */
export function RequirementForm({ value, clause: itemClause, area, onChange, onClose }: Props) {
  const t = useT();
  const [form, setForm] = useState<Form>(() => (value ? formOf(value.when) : emptyForm('size', area)));
  const [text, setText] = useState(value?.text ?? '');
  const [clause, setClause] = useState(value?.clause ?? itemClause);
  const [tried, setTried] = useState(value !== null);
  const incomplete = conditionOf(form, text || '…') === undefined;
  const wordless = text.trim() === '';

  const taken = value ? [formOf(value.when), value.text, value.clause] : [emptyForm('size', area), itemClause];
  useTyped(`requirement.${useId()}`, [form, text, clause], taken);

  /** Words that nobody has written follow the values. */
  const put = (next: Form, words: string, where: string) => {
    const before = conditionOf(form, words);
    const now = conditionOf(next, words);
    const own = words !== '' && (!before || words !== said(before));
    const kept = own || next.kind === 'judged' || !now ? words : said(now);
    setForm(next);
    setText(kept);
    setClause(where);
    const when = conditionOf(next, kept);
    if (value !== null && when !== undefined && kept.trim() !== '') onChange({ text: kept, clause: where, when });
  };
  const add = () => {
    setTried(true);
    const when = conditionOf(form, text);
    if (when === undefined || wordless) return;
    onChange({ text, clause, when });
  };
  const error = tried && incomplete ? t(isFigure(form.kind) ? 'req.figureWrong' : 'req.pick') : undefined;
  return (
    <View className="work-form items-requirement-form">
      {form.kind === 'kept' ? (
        <View className="plh-soft">
          {t('req.keptNote')}
          {conditionWords(form.when, t)}
        </View>
      ) : (
        <Field label={t('req.kind')}>
          <PickerField
            label={t('req.kind')}
            value={form.kind}
            onChange={(kind) => put(emptyForm(kind, area), value === null ? '' : text, clause)}
            choices={KINDS.map((kind) => ({ value: kind, text: t(`req.kind.${kind}`) }))}
          />
        </Field>
      )}
      <Values form={form} error={error} onChange={(next) => put(next, text, clause)} />
      <TextField
        id="requirement-text"
        label={t('req.text')}
        hint={t('req.textHint')}
        value={text}
        maxLength={form.kind === 'judged' ? 200 : 300}
        multiline
        error={tried && wordless ? t('req.textMissing') : undefined}
        onChange={(words) => put(form, words, clause)}
      />
      <TextField
        id="requirement-clause"
        label={t('req.clause')}
        value={clause}
        maxLength={80}
        onChange={(where) => put(form, text, where)}
      />
      <View className="work-buttons">
        {value === null ? (
          <Action id="put-requirement" block={false} onPress={add}>
            {t('req.put')}
          </Action>
        ) : null}
        <Action kind="plain" block={false} onPress={onClose}>
          {t(value === null ? 'common.close' : 'req.close')}
        </Action>
      </View>
    </View>
  );
}

const said = (when: Requirement['when']): string => (when === null ? '' : conditionWords(when, inChinese));

interface ValuesProps {
  form: Form;
  error: string | undefined;
  onChange: (form: Form) => void;
}

function Values({ form, error, onChange }: ValuesProps) {
  const t = useT();
  switch (form.kind) {
    case 'words':
    case 'judged':
    case 'kept':
      return null;
    case 'farming':
      return (
        <Choices
          label={t('req.farming')}
          value={form.value}
          onChange={(value) => onChange({ kind: 'farming', value })}
          choices={[true, false].map((value) => ({ value, text: t(value ? 'match.yes' : 'match.no') }))}
        />
      );
    case 'size':
      return (
        <Field label={t('req.kind.size')} error={error} hint={t('req.anyOf')}>
          <View className="items-many">
            <CheckList
              label={t('req.kind.size')}
              values={form.values}
              onChange={(values) => onChange({ kind: 'size', values: SIZES.filter((one) => values.includes(one)) })}
              choices={SIZES.map((value) => ({ value, text: t(`match.size.${value}`) }))}
            />
          </View>
        </Field>
      );
    case 'area':
    case 'industry':
    case 'marker':
    case 'founder': {
      const { kind } = form;
      const choices =
        kind === 'area'
          ? idsOf('area').map((value) => ({ value, text: t(`area.${value}`) }))
          : kind === 'industry'
            ? industries.map((value) => ({ value: String(value), text: t(`industry.${value}`) }))
            : kind === 'marker'
              ? markers.map((value) => ({ value: String(value), text: t(`marker.${value}`) }))
              : founders.map((value) => ({ value: String(value), text: t(`founder.${value}`) }));
      return (
        <Field label={t(`req.kind.${kind}`)} error={error} hint={t('req.anyOf')}>
          <View className="items-many">
            <CheckList
              label={t(`req.kind.${kind}`)}
              values={form.values}
              onChange={(values) => onChange({ kind, values })}
              choices={choices}
            />
          </View>
        </Field>
      );
    }
    case 'staff':
    case 'revenueFen':
    case 'assetsFen':
    case 'taxableIncomeFen':
    case 'ageMonths': {
      const unit = t(`req.unit.${form.kind}`);
      const field = (bound: 'atLeast' | 'atMost') => (
        <TextField
          id={`requirement-${bound}`}
          label={t(`req.${bound}Label`, { unit })}
          value={form[bound]}
          maxLength={16}
          onChange={(figure) => onChange({ ...form, [bound]: figure })}
          error={bound === 'atLeast' ? error : undefined}
        />
      );
      return (
        <View className="work-pair">
          {field('atLeast')}
          {field('atMost')}
        </View>
      );
    }
  }
}
