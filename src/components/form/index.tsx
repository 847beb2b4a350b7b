import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Form } from '@mechanisms/form';
import { DraftNotice } from '@/components/draft-notice';
import { Section } from '@/components/section';
import { FieldGroup } from './field-group';
import type { Setting } from './field-view';
import type { FormState } from './use-form';
import { useWords } from './words';
import './form.scss';

interface Props<F extends Form> extends Setting {
  of: FormState<F>;
  /** Something after a section, by the section's name. */
  after?: Readonly<Record<string, ReactNode>>;
  /** Above and below the fields of the only section: what the form is for, and its button. */
  lead?: string;
  children?: ReactNode;
}

/** A form as its data describes it, on a phone and on a desk: what is wrong stands beside its field. */
export function FormView<F extends Form>({ of: state, after, lead, children, ...setting }: Props<F>) {
  const words = useWords();
  // A phone's key of the same meaning only puts its keyboard away.
  const onKeys = process.env.TARO_ENV === 'h5' ? { onEnter: () => state.send.current?.() } : {};
  const { form, typed, change, problems, refused } = state;
  return (
    <>
      <DraftNotice of={state} />
      {Object.entries(form.sections).map(([name, section]) => {
        const card = (
          <View key={name} className="plh-card plh-form">
            {lead ? <View className="plh-soft">{lead}</View> : null}
            <FieldGroup
              {...setting}
              {...onKeys}
              problems={problems}
              refused={refused}
              fields={section.fields}
              entries={typed}
              path=""
              idOf={(part, field) => field.control ?? `${form.id}-${part}`}
              onChange={(part, entry, path) => change({ [part]: entry }, path)}
            />
            {children}
          </View>
        );
        return section.title ? (
          <Section key={name} title={words(section.title)}>
            {card}
            {after?.[name]}
          </Section>
        ) : (
          card
        );
      })}
    </>
  );
}
