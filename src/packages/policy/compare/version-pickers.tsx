import { Field } from '@/components/field';
import { dayOf } from '@/components/format';
import { PickerField } from '@/components/picker/field';
import { useT } from '@/locales/policy-reading';
import type { Versions } from './types';

interface Props {
  /** In their order, the oldest first; at least two. */
  versions: Versions;
  from: number;
  to: number;
  /** Always with an earlier version than the later one. */
  onChange: (from: number, to: number) => void;
}

/** Which two versions are compared. Choosing one that would turn the two round moves the other one out of its way. */
export function VersionPickers({ versions, from, to, onChange }: Props) {
  const t = useT();
  const choices = versions.map(({ version, publishedAt }) => ({
    value: version,
    text: t('compare.version', { version, day: dayOf(publishedAt) }),
  }));
  const newest = versions.at(-1)?.version ?? to;
  return (
    <>
      <Field label={t('compare.from')}>
        <PickerField
          label={t('compare.from')}
          value={from}
          choices={choices.slice(0, -1)}
          onChange={(version) => onChange(version, version < to ? to : newest)}
        />
      </Field>
      <Field label={t('compare.to')}>
        <PickerField
          label={t('compare.to')}
          value={to}
          choices={choices.slice(1)}
          onChange={(version) => onChange(from < version ? from : version - 1, version)}
        />
      </Field>
    </>
  );
}
